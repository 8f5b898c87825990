using Microsoft.EntityFrameworkCore.Migrations;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Data.Migrations;

/// <summary>The statements by which a database itself refuses to change or delete a line of the logs.</summary>
internal static class AppendOnlyTriggers
{
    private static readonly IReadOnlyList<string> Refused = ["UPDATE", "DELETE"];

    public static void CreateOnSqlite(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
        {
            foreach (var action in Refused)
                migration.Sql($"""CREATE TRIGGER "{NameOf(table, action)}" BEFORE {action} ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;""");
        }
    }

    public static void DropOnSqlite(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
        {
            foreach (var action in Refused)
                migration.Sql($"DROP TRIGGER \"{NameOf(table, action)}\";");
        }
    }

    public static void CreateOnPostgres(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
            """);
        foreach (var table in AppendOnly.Tables)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER "{NameOf(table, "CHANGE")}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
                """);
        }
    }

    public static void DropOnPostgres(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
            migration.Sql($"DROP TRIGGER \"{NameOf(table, "CHANGE")}\" ON \"{table}\";");
        migration.Sql("DROP FUNCTION refuse_change_of_log();");
    }

    private static string NameOf(string table, string action) => $"TR_{table}_Refuse_{action}";
}
