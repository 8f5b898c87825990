using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NoticesOfWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "WarningId",
                table: "StaffNotices",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotices_WarningId",
                table: "StaffNotices",
                column: "WarningId");

            migrationBuilder.AddForeignKey(
                name: "FK_StaffNotices_Warnings_WarningId",
                table: "StaffNotices",
                column: "WarningId",
                principalTable: "Warnings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_StaffNotices_Warnings_WarningId",
                table: "StaffNotices");

            migrationBuilder.DropIndex(
                name: "IX_StaffNotices_WarningId",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "WarningId",
                table: "StaffNotices");
        }
    }
}
