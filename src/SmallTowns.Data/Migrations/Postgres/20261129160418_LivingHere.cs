using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LivingHere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OutageReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TownId = table.Column<int>(type: "integer", nullable: false),
                    Service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    House = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OutageWord = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutageReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutageReports_Towns_TownId",
                        column: x => x.TownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutageWatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TownId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MarkedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutageWatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutageWatches_Towns_TownId",
                        column: x => x.TownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandingApprovals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Work = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Terms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    MostChangePercent = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    MostHours = table.Column<int>(type: "integer", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedById = table.Column<int>(type: "integer", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GivenById = table.Column<int>(type: "integer", nullable: true),
                    GivenBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GivenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingApprovals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vacancies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FeedId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SearchTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    TownId = table.Column<int>(type: "integer", nullable: true),
                    Link = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GuessedTownId = table.Column<int>(type: "integer", nullable: true),
                    Doubt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LinkedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LinkedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstSeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MissedPasses = table.Column<int>(type: "integer", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    End = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Category = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CreatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Currency = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Duties = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: true),
                    Education = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Employer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    EmployerInn = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    EmployerOgrn = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    Employment = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ExperienceYears = table.Column<int>(type: "integer", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    ModifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PayFrom = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    PayTo = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    Places = table.Column<int>(type: "integer", nullable: true),
                    Qualification = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: true),
                    Requirements = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: true),
                    Schedule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vacancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vacancies_Towns_GuessedTownId",
                        column: x => x.GuessedTownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vacancies_Towns_TownId",
                        column: x => x.TownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApprovedPublications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ApprovalId = table.Column<int>(type: "integer", nullable: false),
                    ProposalId = table.Column<int>(type: "integer", nullable: false),
                    Utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CheckedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CheckedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovedPublications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovedPublications_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApprovedPublications_StandingApprovals_ApprovalId",
                        column: x => x.ApprovalId,
                        principalTable: "StandingApprovals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VacancyPasses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ApprovalId = table.Column<int>(type: "integer", nullable: false),
                    Origin = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsFull = table.Column<bool>(type: "boolean", nullable: false),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Ended = table.Column<int>(type: "integer", nullable: false),
                    Waiting = table.Column<int>(type: "integer", nullable: false),
                    Elsewhere = table.Column<int>(type: "integer", nullable: false),
                    Unreadable = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VacancyPasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VacancyPasses_StandingApprovals_ApprovalId",
                        column: x => x.ApprovalId,
                        principalTable: "StandingApprovals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovedPublications_ApprovalId",
                table: "ApprovedPublications",
                column: "ApprovalId");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovedPublications_CheckedUtc",
                table: "ApprovedPublications",
                column: "CheckedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovedPublications_ProposalId",
                table: "ApprovedPublications",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_OutageReports_State_SentUtc",
                table: "OutageReports",
                columns: new[] { "State", "SentUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_OutageReports_TownId",
                table: "OutageReports",
                column: "TownId");

            migrationBuilder.CreateIndex(
                name: "IX_OutageWatches_TownId_Day",
                table: "OutageWatches",
                columns: new[] { "TownId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_FeedId",
                table: "Vacancies",
                column: "FeedId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_GuessedTownId",
                table: "Vacancies",
                column: "GuessedTownId");

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_Link_EndedUtc_TownId",
                table: "Vacancies",
                columns: new[] { "Link", "EndedUtc", "TownId" });

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_TownId",
                table: "Vacancies",
                column: "TownId");

            migrationBuilder.CreateIndex(
                name: "IX_VacancyPasses_ApprovalId",
                table: "VacancyPasses",
                column: "ApprovalId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApprovedPublications");

            migrationBuilder.DropTable(
                name: "OutageReports");

            migrationBuilder.DropTable(
                name: "OutageWatches");

            migrationBuilder.DropTable(
                name: "Vacancies");

            migrationBuilder.DropTable(
                name: "VacancyPasses");

            migrationBuilder.DropTable(
                name: "StandingApprovals");
        }
    }
}
