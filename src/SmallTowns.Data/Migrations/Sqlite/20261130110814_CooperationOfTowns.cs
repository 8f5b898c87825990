using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CooperationOfTowns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AgreementId",
                table: "WorkFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AgreementId",
                table: "StaffNotices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EntryId",
                table: "StaffNotices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    IsWithoutMoney = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsIndefinite = table.Column<bool>(type: "INTEGER", nullable: false),
                    RenewalMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ResponsibleUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedByUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DraftedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NamesErasedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agreements_AspNetUsers_DraftedByUserId",
                        column: x => x.DraftedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Agreements_AspNetUsers_ResponsibleUserId",
                        column: x => x.ResponsibleUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CooperationEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TownId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AuthorUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PostedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CooperationEntries_AspNetUsers_AuthorUserId",
                        column: x => x.AuthorUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CooperationEntries_Towns_TownId",
                        column: x => x.TownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReceivedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementReports_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CooperationSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CooperationSteps_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CooperationSteps_CooperationEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "CooperationEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CooperationTalks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegunByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationTalks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CooperationTalks_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CooperationTalks_CooperationEntries_NeedId",
                        column: x => x.NeedId,
                        principalTable: "CooperationEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CooperationTalks_CooperationEntries_OfferId",
                        column: x => x.OfferId,
                        principalTable: "CooperationEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementParties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TownId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    SignatoryName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignatoryPosition = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PowersDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PowersNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PowersOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Obligations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ApprovalDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovalNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementParties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementParties_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementParties_AssemblyDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AssemblyDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementParties_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementParties_Towns_TownId",
                        column: x => x.TownId,
                        principalTable: "Towns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkFiles_AgreementId",
                table: "WorkFiles",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotices_AgreementId",
                table: "StaffNotices",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotices_EntryId",
                table: "StaffNotices",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParties_AgreementId",
                table: "AgreementParties",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParties_DecisionId",
                table: "AgreementParties",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParties_PartnerId",
                table: "AgreementParties",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParties_TownId",
                table: "AgreementParties",
                column: "TownId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementReports_AgreementId",
                table: "AgreementReports",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementReports_ReceivedOn_DueOn",
                table: "AgreementReports",
                columns: new[] { "ReceivedOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_DraftedByUserId",
                table: "Agreements",
                column: "DraftedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ResponsibleUserId",
                table: "Agreements",
                column: "ResponsibleUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_State_To",
                table: "Agreements",
                columns: new[] { "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_Year_Ordinal",
                table: "Agreements",
                columns: new[] { "Year", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CooperationEntries_AuthorUserId",
                table: "CooperationEntries",
                column: "AuthorUserId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationEntries_State_To",
                table: "CooperationEntries",
                columns: new[] { "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_CooperationEntries_TownId",
                table: "CooperationEntries",
                column: "TownId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationSteps_AgreementId",
                table: "CooperationSteps",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationSteps_EntryId",
                table: "CooperationSteps",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationTalks_AgreementId",
                table: "CooperationTalks",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationTalks_NeedId",
                table: "CooperationTalks",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationTalks_OfferId",
                table: "CooperationTalks",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Partners_TaxNumber",
                table: "Partners",
                column: "TaxNumber");

            migrationBuilder.AddForeignKey(
                name: "FK_StaffNotices_Agreements_AgreementId",
                table: "StaffNotices",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_StaffNotices_CooperationEntries_EntryId",
                table: "StaffNotices",
                column: "EntryId",
                principalTable: "CooperationEntries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkFiles_Agreements_AgreementId",
                table: "WorkFiles",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_StaffNotices_Agreements_AgreementId",
                table: "StaffNotices");

            migrationBuilder.DropForeignKey(
                name: "FK_StaffNotices_CooperationEntries_EntryId",
                table: "StaffNotices");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkFiles_Agreements_AgreementId",
                table: "WorkFiles");

            migrationBuilder.DropTable(
                name: "AgreementParties");

            migrationBuilder.DropTable(
                name: "AgreementReports");

            migrationBuilder.DropTable(
                name: "CooperationSteps");

            migrationBuilder.DropTable(
                name: "CooperationTalks");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "CooperationEntries");

            migrationBuilder.DropIndex(
                name: "IX_WorkFiles_AgreementId",
                table: "WorkFiles");

            migrationBuilder.DropIndex(
                name: "IX_StaffNotices_AgreementId",
                table: "StaffNotices");

            migrationBuilder.DropIndex(
                name: "IX_StaffNotices_EntryId",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "AgreementId",
                table: "WorkFiles");

            migrationBuilder.DropColumn(
                name: "AgreementId",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "EntryId",
                table: "StaffNotices");
        }
    }
}
