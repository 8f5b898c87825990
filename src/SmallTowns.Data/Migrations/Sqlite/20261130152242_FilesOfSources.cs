using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesOfSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "WorkFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkFiles_SourceId",
                table: "WorkFiles",
                column: "SourceId");

            migrationBuilder.AddForeignKey(
                name: "FK_WorkFiles_Sources_SourceId",
                table: "WorkFiles",
                column: "SourceId",
                principalTable: "Sources",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_WorkFiles_Sources_SourceId",
                table: "WorkFiles");

            migrationBuilder.DropIndex(
                name: "IX_WorkFiles_SourceId",
                table: "WorkFiles");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "WorkFiles");
        }
    }
}
