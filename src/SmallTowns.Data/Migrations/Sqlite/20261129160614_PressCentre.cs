using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PressCentre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PressEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ScopeKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScopeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    LeadRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LeadEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Towns = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FirstPublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PressLooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFactCheck = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForWhom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsRight = table.Column<bool>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredRevision = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PressLooks_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PressSlugs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressSlugs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PressEntries_Kind_Slug",
                table: "PressEntries",
                columns: new[] { "Kind", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_PressEntries_Kind_Standing_FirstPublishedUtc",
                table: "PressEntries",
                columns: new[] { "Kind", "Standing", "FirstPublishedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PressEntries_ReviewBy",
                table: "PressEntries",
                column: "ReviewBy");

            migrationBuilder.CreateIndex(
                name: "IX_PressEntries_SubjectKey",
                table: "PressEntries",
                column: "SubjectKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PressLooks_Key",
                table: "PressLooks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PressLooks_ProposalId",
                table: "PressLooks",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_PressSlugs_Kind_Slug",
                table: "PressSlugs",
                columns: new[] { "Kind", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PressSlugs_SubjectKey",
                table: "PressSlugs",
                column: "SubjectKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PressEntries");

            migrationBuilder.DropTable(
                name: "PressLooks");

            migrationBuilder.DropTable(
                name: "PressSlugs");
        }
    }
}
