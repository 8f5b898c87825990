using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmallTowns.Data.Migrations.Sqlite;

/// <summary>Written by hand: triggers are not part of the model, so no tool makes this one.</summary>
[DbContext(typeof(SqliteSmallTownsDbContext))]
[Migration("20261129150000_AppendOnlyLogs")]
public sealed class AppendOnlyLogs : Migration
{
    // As they were in 0.1.0: a table that comes later gets its triggers from a migration that comes later.
    private static readonly string[] Tables = ["ChangeRecords", "AuditEntries", "Publications", "ConsentVersions", "ErasureActs"];

    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.CreateOnSqlite(migrationBuilder, Tables);

    protected override void Down(MigrationBuilder migrationBuilder) => AppendOnlyTriggers.DropOnSqlite(migrationBuilder, Tables);
}
