using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PressOffice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MediaPlanItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Outlet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CostRoubles = table.Column<long>(type: "INTEGER", nullable: true),
                    Reach = table.Column<int>(type: "INTEGER", nullable: true),
                    Clipping = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaPlanItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PageOpinions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Page = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    IsUseful = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PageOpinions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitCounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Town = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitCounts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MediaPlanItems_Day",
                table: "MediaPlanItems",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_PageOpinions_ClosedUtc_SentUtc",
                table: "PageOpinions",
                columns: new[] { "ClosedUtc", "SentUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitCounts_Day_Kind_Town",
                table: "VisitCounts",
                columns: new[] { "Day", "Kind", "Town" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MediaPlanItems");

            migrationBuilder.DropTable(
                name: "PageOpinions");

            migrationBuilder.DropTable(
                name: "VisitCounts");
        }
    }
}
