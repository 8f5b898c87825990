using Microsoft.Data.Sqlite;

namespace SmallTowns.Data.Faults;

/// <summary>Tells a SQLite file that cannot be used just now (locked, full disk, gone) from a query that is wrong and a save that breaks a rule.</summary>
public static class SqliteUnavailable
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static bool Explains(Exception? fault) =>
        fault is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen };
}
