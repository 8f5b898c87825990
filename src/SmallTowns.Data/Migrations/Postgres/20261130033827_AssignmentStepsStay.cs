using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmallTowns.Data.Migrations.Postgres;

/// <summary>Written by hand: triggers are not part of the model, so no tool makes this one.</summary>
[DbContext(typeof(PostgresSmallTownsDbContext))]
[Migration("20261130033827_AssignmentStepsStay")]
public sealed class AssignmentStepsStay : Migration
{
    private static readonly string[] Tables = ["AssignmentSteps"];

    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.AddOnPostgres(migrationBuilder, Tables);

    protected override void Down(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.RemoveOnPostgres(migrationBuilder, Tables);
}
