using Npgsql;
using Testcontainers.PostgreSql;

namespace SmallTowns.TestSupport;

/// <summary>
/// A real PostgreSQL for tests: the server of the connection string in <c>SMALLTOWNS_TEST_POSTGRES</c> if that is set, else a
/// private cluster from local binaries, else a container. It starts when first asked for, serves the whole test process and
/// goes at the end of the run; every test takes a database of its own.
/// </summary>
public static class PostgresServer
{
    public const string ConnectionVariable = "SMALLTOWNS_TEST_POSTGRES";

    private const int IdleSeconds = 5;

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Copying file by file, which servers before 15 do anyway; by way of the log, as later ones do, takes twice as long.</summary>
    private static readonly Lazy<Task<string>> Strategy = new(async () =>
    {
        await using var connection = new NpgsqlConnection(await Server.Value);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion.Major >= 15 ? "STRATEGY FILE_COPY" : "";
    });

    private static IAsyncDisposable? own;

    /// <summary>Makes a database with a name of its own: empty, or a copy of a template.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync(string? template = null)
    {
        var server = new NpgsqlConnectionStringBuilder(await Server.Value);
        var name = "test_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server.ConnectionString, template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template} {await Strategy.Value}");
        server.Database = name;
        // Each database has a pool of its own; hundreds of tests that are over must not hold the server's connections.
        server.ConnectionIdleLifetime = IdleSeconds;
        server.ConnectionPruningInterval = 1;
        return new TestDatabase(TestDatabase.Postgres, server.ConnectionString);
    }

    /// <summary>Lets nobody into the database any more, so that it can be copied.</summary>
    /// <returns>Its name, for <see cref="CreateDatabaseAsync"/>.</returns>
    public static async Task<string> MakeTemplateAsync(TestDatabase database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
        await ExecuteAsync(await Server.Value, $"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync(await Server.Value, $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'");
        return name;
    }

    /// <summary>At the end of a test: what thousands of tests leave behind would fill the memory or the disk. One in a file goes with its directory.</summary>
    public static Task DropAfterTestAsync(TestDatabase database) => database.Provider == TestDatabase.Postgres ? DropDatabaseAsync(database) : Task.CompletedTask;

    /// <summary>Drops the database under whoever is connected, as when an operator does; one that is gone already stays gone.</summary>
    public static async Task DropDatabaseAsync(TestDatabase database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await ExecuteAsync(await Server.Value, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>The server goes, if this process has started one.</summary>
    public static async ValueTask StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (own is { } server)
            await server.DisposeAsync();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(ConnectionVariable) is { Length: > 0 } given)
            return given;
        if (PrivateCluster.FindBinaries() is { } binaries)
        {
            var cluster = await PrivateCluster.StartAsync(binaries);
            own = cluster;
            return cluster.ConnectionString;
        }

        var container = new PostgreSqlBuilder("postgres:17.6-bookworm").Build();
        await container.StartAsync();
        own = container;
        return container.GetConnectionString();
    }
}
