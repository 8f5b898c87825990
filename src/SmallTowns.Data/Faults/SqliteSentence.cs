using Microsoft.Data.Sqlite;

namespace SmallTowns.Data.Faults;

internal static class SqliteSentence
{
    public const string CheckTheDirectory = "Check that its directory exists, belongs to the user who runs the portal and lies on a disk that can be written.";

    public static string For(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        5 or 6 => $"The database file {file} is in use by another program: end that one and start again.",
        8 or 10 or 14 => $"The database file {file} cannot be opened or written ({Reason(fault)}). {CheckTheDirectory}",
        11 => $"The database file {file} is damaged ({Reason(fault)}). Put it and its -wal aside and restore the last backup (docs/operations.md, “Backup and restore”).",
        13 => $"The disk of the database file {file} is full: make room and start again.",
        26 => $"The file {file} is not a SQLite database, or it is damaged. Correct ConnectionStrings:SmallTowns, or put the file aside and restore the last backup (docs/operations.md, “Backup and restore”).",
        _ => $"The database file {file} cannot be used: {Reason(fault)}.",
    };

    // “SQLite Error 11: 'database disk image is malformed'.”
    private static string Reason(SqliteException fault) => fault.Message.Split('\'') is [_, var words, ..] ? words : fault.Message.TrimEnd('.');
}
