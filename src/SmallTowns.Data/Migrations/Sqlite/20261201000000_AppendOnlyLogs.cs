using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmallTowns.Data.Migrations.Sqlite;

/// <summary>Written by hand: triggers are not part of the model, so no tool makes this one.</summary>
[DbContext(typeof(SqliteSmallTownsDbContext))]
[Migration("20261201000000_AppendOnlyLogs")]
public sealed class AppendOnlyLogs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.CreateOnSqlite(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.DropOnSqlite(migrationBuilder);
}
