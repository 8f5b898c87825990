using Npgsql;

namespace SmallTowns.Data.Startup;

/// <summary>Whether the database is there, and making it. EF Core asks by opening it, and logs as an error that a new one is not there yet.</summary>
internal static class PostgresDatabase
{
    public static async Task<bool> ExistsAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(connectionString, null, cancellationToken);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    public static Task CreateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return CreateAsync(connectionString, settings.Database ?? settings.Username!, template: null, cancellationToken);
    }

    public static async Task CreateAsync(string connectionString, string name, string? template, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(connectionString, $"CREATE DATABASE {Quoted(name)}" + (template is null ? "" : $" TEMPLATE {Quoted(template)}"), cancellationToken);
        }
        catch (PostgresException taken) when (template is null && taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node made it a moment ago.
        }
    }

    public static Task DropAsync(string connectionString, string name, CancellationToken cancellationToken) =>
        RunAsync(connectionString, $"DROP DATABASE IF EXISTS {Quoted(name)}", cancellationToken);

    private static async Task RunAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, "postgres", cancellationToken);
        // Copying a template takes as long as the disk needs.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, string? database, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        settings.Database = database ?? settings.Database;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
