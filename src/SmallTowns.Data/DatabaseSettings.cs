namespace SmallTowns.Data;

/// <summary>Section <c>Database</c> of the configuration. docs/operations.md explains every value.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    /// <summary>Name of the connection string: <c>ConnectionStrings:SmallTowns</c>.</summary>
    public const string ConnectionName = "SmallTowns";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    /// <summary>Whether PostgreSQL is migrated when the program starts. SQLite always is: the file belongs to the program.</summary>
    public bool MigrateOnStartup { get; set; }

    /// <summary>SQLite: whether a new database may take the place of one that was here and is gone.</summary>
    public bool CreateIfMissing { get; set; }

    /// <summary>PostgreSQL: how long a connection may take, a place in the pool included.</summary>
    public int ConnectSeconds { get; set; } = 3;

    /// <summary>PostgreSQL: how long one command of a page that is read may take.</summary>
    public int ReadSeconds { get; set; } = 3;

    /// <summary>PostgreSQL: how long one command of the staff's work may take. An import has thousands of them.</summary>
    public int CommandSeconds { get; set; } = 30;

    internal void Validate()
    {
        RequireSeconds(ConnectSeconds, nameof(ConnectSeconds));
        RequireSeconds(ReadSeconds, nameof(ReadSeconds));
        RequireSeconds(CommandSeconds, nameof(CommandSeconds));
    }

    private static void RequireSeconds(int value, string name)
    {
        // Npgsql takes 0 for "for ever", and no connection may take longer than 1024 seconds.
        if (value is < 1 or > 1000)
            throw new ConfigurationFaultException($"The setting {Section}:{name} is {value}; it must be from 1 to 1000 seconds.");
    }
}

public enum DatabaseProvider
{
    Sqlite = 1,
    Postgres = 2,
}
