namespace SmallTowns.Data;

/// <summary>
/// How long a command of what runs now may wait for PostgreSQL: whoever reads a page wants an answer in seconds, even if it
/// is that the database is away; a large import may take longer for one step. SQLite waits for nobody but another writer.
/// </summary>
public static class CommandPatience
{
    private static readonly AsyncLocal<bool> Short = new();

    internal static bool IsShort => Short.Value;

    /// <summary>From here on, in this flow of execution and what it begins, contexts are those of a reader.</summary>
    public static void BeginShort() => Short.Value = true;
}
