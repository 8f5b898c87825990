using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QuestionsOfResidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PressHoursEn",
                table: "PortalOperator",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PressHoursRu",
                table: "PortalOperator",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PressPhone",
                table: "PortalOperator",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asker",
                table: "InvestorCases",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Investor");

            migrationBuilder.UpdateData(
                table: "PortalOperator",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "PressHoursEn", "PressHoursRu", "PressPhone" },
                values: new object[] { null, null, null });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PressHoursEn",
                table: "PortalOperator");

            migrationBuilder.DropColumn(
                name: "PressHoursRu",
                table: "PortalOperator");

            migrationBuilder.DropColumn(
                name: "PressPhone",
                table: "PortalOperator");

            migrationBuilder.DropColumn(
                name: "Asker",
                table: "InvestorCases");
        }
    }
}
