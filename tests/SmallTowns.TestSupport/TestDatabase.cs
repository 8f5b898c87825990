namespace SmallTowns.TestSupport;

/// <summary>Where a program under test keeps its data: the provider's name and a connection string, as the settings want them.</summary>
public sealed record TestDatabase(string Provider, string ConnectionString)
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    public static TestDatabase InFile(string path) => new(Sqlite, $"Data Source={path}");

    /// <summary>The settings that lead the program to this database. PostgreSQL is migrated at start, as SQLite always is.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Database:Provider"] = Provider,
        ["Database:MigrateOnStartup"] = "true",
        ["ConnectionStrings:SmallTowns"] = ConnectionString,
    };
}
