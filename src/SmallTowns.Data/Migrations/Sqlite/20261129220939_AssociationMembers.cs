using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AssociationMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "TownId",
                table: "Memberships",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "Memberships",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EntryKey",
                table: "Memberships",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Memberships",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Voting");

            migrationBuilder.AddColumn<string>(
                name: "NameEn",
                table: "Memberships",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameRu",
                table: "Memberships",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssociationFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssociationFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MemberMandates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: true),
                    ItemIds = table.Column<string>(type: "TEXT", nullable: false),
                    Instruction = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RegisteredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RevokedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberMandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberMandates_Memberships_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberSuspensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberSuspensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberSuspensions_Memberships_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssociationFileContents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileId = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssociationFileContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssociationFileContents_AssociationFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "AssociationFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_EntryKey_Since",
                table: "Memberships",
                columns: new[] { "EntryKey", "Since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssociationFileContents_FileId",
                table: "AssociationFileContents",
                column: "FileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssociationFiles_Key",
                table: "AssociationFiles",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MemberMandates_MemberId_RegisteredUtc",
                table: "MemberMandates",
                columns: new[] { "MemberId", "RegisteredUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberSuspensions_MemberId_Since",
                table: "MemberSuspensions",
                columns: new[] { "MemberId", "Since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssociationFileContents");

            migrationBuilder.DropTable(
                name: "MemberMandates");

            migrationBuilder.DropTable(
                name: "MemberSuspensions");

            migrationBuilder.DropTable(
                name: "AssociationFiles");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_EntryKey_Since",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "EntryKey",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "NameEn",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "NameRu",
                table: "Memberships");

            migrationBuilder.AlterColumn<int>(
                name: "TownId",
                table: "Memberships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
