using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SearchTowns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Folded",
                table: "SearchRows");

            migrationBuilder.RenameColumn(
                name: "FoldedTitle",
                table: "SearchRows",
                newName: "Towns");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Towns",
                table: "SearchRows",
                newName: "FoldedTitle");

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "SearchRows",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
