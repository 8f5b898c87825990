using Microsoft.Data.Sqlite;

namespace SmallTowns.Data;

/// <summary>The connection string as the operator wrote it, with what the portal relies on.</summary>
internal static class SqliteSettings
{
    private const string DefaultFile = "App_Data/smalltowns.db";

    // A writer waits this long for another one before it gives up: a person is waiting for the answer.
    private const int BusySeconds = 5;

    public static string Connection(string? connection, string contentRootPath)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connection ?? $"Data Source={DefaultFile}");
            if (builder.DataSource.Length == 0)
                throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names no SQLite file (Data Source=…).");
            if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource == ":memory:")
                throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names a database in memory, which would be gone with every connection; name a file.");
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRootPath);
            builder.ForeignKeys = true;
            builder.DefaultTimeout = BusySeconds;
            // With a cache in common one connection would read what another has not committed.
            builder.Cache = SqliteCacheMode.Private;
            // A connection never makes the file: after a removal it would begin an empty database, without a word.
            builder.Mode = SqliteOpenMode.ReadWrite;
            return builder.ToString();
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationFaultException(
                "ConnectionStrings:SmallTowns is not a SQLite connection string: " + fault.Message, fault);
        }
    }

    public static string FileOf(string? connection) => new SqliteConnectionStringBuilder(connection).DataSource;
}
