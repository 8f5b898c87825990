using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Data.Migrations;

/// <summary>The statements by which a database itself refuses to change or delete a line of the logs.</summary>
internal static class AppendOnlyTriggers
{
    private static readonly IReadOnlyList<string> Refused = ["UPDATE", "DELETE"];

    public static void CreateOnSqlite(MigrationBuilder migration, IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var action in Refused)
                migration.Sql(OfSqlite(table, action));
        }
    }

    /// <summary>
    /// SQLite changes a column by making the table anew, and the triggers go with the old one: after every migration those that are
    /// missing are put back, before anybody else can write.
    /// </summary>
    public static async Task RestoreOnSqliteAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        foreach (var table in AppendOnly.Tables)
        {
            foreach (var action in Refused)
                await database.ExecuteSqlRawAsync(OfSqlite(table, action), cancellationToken);
        }
    }

    public static void DropOnSqlite(MigrationBuilder migration, IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var action in Refused)
                migration.Sql($"DROP TRIGGER \"{NameOf(table, action)}\";");
        }
    }

    public static void CreateOnPostgres(MigrationBuilder migration, IEnumerable<string> tables)
    {
        migration.Sql(
            """
            CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
            """);
        AddOnPostgres(migration, tables);
    }

    /// <summary>For tables that come later: what the triggers call is there already.</summary>
    public static void AddOnPostgres(MigrationBuilder migration, IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER "{NameOf(table, "CHANGE")}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
                """);
        }
    }

    public static void DropOnPostgres(MigrationBuilder migration, IEnumerable<string> tables)
    {
        RemoveOnPostgres(migration, tables);
        migration.Sql("DROP FUNCTION refuse_change_of_log();");
    }

    public static void RemoveOnPostgres(MigrationBuilder migration, IEnumerable<string> tables)
    {
        foreach (var table in tables)
            migration.Sql($"DROP TRIGGER \"{NameOf(table, "CHANGE")}\" ON \"{table}\";");
    }

    private static string OfSqlite(string table, string action) =>
        $"""CREATE TRIGGER IF NOT EXISTS "{NameOf(table, action)}" BEFORE {action} ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;""";

    private static string NameOf(string table, string action) => $"TR_{table}_Refuse_{action}";
}
