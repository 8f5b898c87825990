using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmallTowns.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SparseIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_FigureBeforeId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_SourceId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Figures_IndicatorId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_RegionId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_SectorId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_SupersededById",
                table: "Figures");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_FigureBeforeId",
                table: "Proposals",
                column: "FigureBeforeId",
                filter: "\"FigureBeforeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SourceId",
                table: "Proposals",
                column: "SourceId",
                filter: "\"SourceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_IndicatorId",
                table: "Figures",
                column: "IndicatorId",
                filter: "\"IndicatorId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_RegionId",
                table: "Figures",
                column: "RegionId",
                filter: "\"RegionId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_SectorId",
                table: "Figures",
                column: "SectorId",
                filter: "\"SectorId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_SupersededById",
                table: "Figures",
                column: "SupersededById",
                filter: "\"SupersededById\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_FigureBeforeId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_SourceId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Figures_IndicatorId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_RegionId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_SectorId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_SupersededById",
                table: "Figures");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_FigureBeforeId",
                table: "Proposals",
                column: "FigureBeforeId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SourceId",
                table: "Proposals",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_IndicatorId",
                table: "Figures",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_RegionId",
                table: "Figures",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_SectorId",
                table: "Figures",
                column: "SectorId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_SupersededById",
                table: "Figures",
                column: "SupersededById");
        }
    }
}
