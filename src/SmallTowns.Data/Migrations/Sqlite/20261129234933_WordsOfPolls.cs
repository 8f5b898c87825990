using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WordsOfPolls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
