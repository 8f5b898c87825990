using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FilesOfSourcesMeetingsOfBodies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meetings_Number",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_AssemblyDecisions_Year_Ordinal",
                table: "AssemblyDecisions");

            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "WorkFiles",
                type: "integer",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Choice",
                table: "RegisteredBallots",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<List<int>>(
                name: "Candidates",
                table: "RegisteredBallots",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RunOffOfId",
                table: "RegisteredBallots",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RunOffUntil",
                table: "Polls",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "Meetings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "assembly");

            migrationBuilder.AddColumn<string>(
                name: "BodyEn",
                table: "Meetings",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BodyRu",
                table: "Meetings",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "AssemblyDecisions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "assembly");

            migrationBuilder.CreateTable(
                name: "SeatMandates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingId = table.Column<int>(type: "integer", nullable: false),
                    Seat = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    TitleRu = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Right = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DeputyTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Personal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    PersonName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RegisteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatMandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatMandates_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkFiles_SourceId",
                table: "WorkFiles",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredBallots_RunOffOfId",
                table: "RegisteredBallots",
                column: "RunOffOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Body_Number",
                table: "Meetings",
                columns: new[] { "Body", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssemblyDecisions_Body_Year_Ordinal",
                table: "AssemblyDecisions",
                columns: new[] { "Body", "Year", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeatMandates_MeetingId",
                table: "SeatMandates",
                column: "MeetingId");

            migrationBuilder.AddForeignKey(
                name: "FK_RegisteredBallots_Polls_RunOffOfId",
                table: "RegisteredBallots",
                column: "RunOffOfId",
                principalTable: "Polls",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

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
                name: "FK_RegisteredBallots_Polls_RunOffOfId",
                table: "RegisteredBallots");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkFiles_Sources_SourceId",
                table: "WorkFiles");

            migrationBuilder.DropTable(
                name: "SeatMandates");

            migrationBuilder.DropIndex(
                name: "IX_WorkFiles_SourceId",
                table: "WorkFiles");

            migrationBuilder.DropIndex(
                name: "IX_RegisteredBallots_RunOffOfId",
                table: "RegisteredBallots");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_Body_Number",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_AssemblyDecisions_Body_Year_Ordinal",
                table: "AssemblyDecisions");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "WorkFiles");

            migrationBuilder.DropColumn(
                name: "Candidates",
                table: "RegisteredBallots");

            migrationBuilder.DropColumn(
                name: "RunOffOfId",
                table: "RegisteredBallots");

            migrationBuilder.DropColumn(
                name: "RunOffUntil",
                table: "Polls");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "BodyEn",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "BodyRu",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "AssemblyDecisions");

            migrationBuilder.AlterColumn<string>(
                name: "Choice",
                table: "RegisteredBallots",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Number",
                table: "Meetings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssemblyDecisions_Year_Ordinal",
                table: "AssemblyDecisions",
                columns: new[] { "Year", "Ordinal" },
                unique: true);
        }
    }
}
