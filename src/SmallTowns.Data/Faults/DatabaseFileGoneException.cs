using System.Data.Common;

namespace SmallTowns.Data.Faults;

/// <summary>The SQLite file was removed, replaced or emptied while the portal ran. What would be written now would be lost.</summary>
public sealed class DatabaseFileGoneException : DbException
{
    public DatabaseFileGoneException()
    {
    }

    public DatabaseFileGoneException(string message) : base(message)
    {
    }

    public DatabaseFileGoneException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
