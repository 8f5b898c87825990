using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmallTowns.Data.Migrations.Postgres;

/// <summary>Written by hand: triggers are not part of the model, so no tool makes this one.</summary>
[DbContext(typeof(PostgresSmallTownsDbContext))]
[Migration("20261130110932_CooperationStepsStay")]
public sealed class CooperationStepsStay : Migration
{
    private static readonly string[] Tables = ["CooperationSteps"];

    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.AddOnPostgres(migrationBuilder, Tables);

    protected override void Down(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.RemoveOnPostgres(migrationBuilder, Tables);
}
