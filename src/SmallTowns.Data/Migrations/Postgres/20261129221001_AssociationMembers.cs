using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
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
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "Memberships",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EntryKey",
                table: "Memberships",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Memberships",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Voting");

            migrationBuilder.AddColumn<string>(
                name: "NameEn",
                table: "Memberships",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameRu",
                table: "Memberships",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssociationFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssociationFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MemberMandates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DocumentNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MeetingId = table.Column<int>(type: "integer", nullable: true),
                    ItemIds = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Instruction = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RegisteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RegisteredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RevokedReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ground = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileId = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
