namespace SmallTowns.Data;

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    /// <summary>Name of the connection string: <c>ConnectionStrings:SmallTowns</c>.</summary>
    public const string ConnectionName = "SmallTowns";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    /// <summary>Whether PostgreSQL is migrated when the program starts. SQLite always is: the file belongs to the program.</summary>
    public bool MigrateOnStartup { get; set; }
}

public enum DatabaseProvider
{
    Sqlite = 1,
    Postgres = 2,
}
