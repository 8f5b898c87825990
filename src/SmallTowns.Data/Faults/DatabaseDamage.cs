using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SmallTowns.Data.Faults;

/// <summary>Tells data that are damaged from a database that is away for a moment: waiting mends nothing, and writing makes it worse.</summary>
public static class DatabaseDamage
{
    private const int SqliteCorrupt = 11, SqliteNotADatabase = 26;

    // data_corrupted, index_corrupted, and the file of a table that is missing (undefined_file).
    private static readonly string[] PostgresStates = ["XX001", "XX002", "58P01"];

    public static bool Explains(Exception? exception)
    {
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            if (fault is SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase }
                || fault is DbException { SqlState: { } state } && PostgresStates.Contains(state))
            {
                return true;
            }
        }

        return false;
    }
}
