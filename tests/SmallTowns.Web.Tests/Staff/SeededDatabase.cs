using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Staff;

/// <summary>
/// A database as a first start leaves it: migrated, with the shipped data and what is found of them. Made once for each
/// provider and copied for every test, which would spend most of its time on it otherwise.
/// </summary>
internal static class SeededDatabase
{
    /// <summary>When the shipped data were put in; the clock of the tests begins here.</summary>
    public static readonly DateTimeOffset MadeAt = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<string>> SqliteFile = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresAsync);

    public static async Task<TestDatabase> SqliteAsync(string file)
    {
        File.Copy(await SqliteFile.Value, file);
        return TestDatabase.InFile(file);
    }

    public static async Task<TestDatabase> PostgresAsync() => await PostgresServer.CreateDatabaseAsync(await PostgresTemplate.Value);

    private static async Task<string> MakeSqliteAsync()
    {
        var directory = new TestDirectory();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Dispose();
        var database = TestDatabase.InFile(directory.File("template.db"));
        await StartOnceAsync(database);
        // What is still in the log of the file belongs to it.
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return directory.File("template.db");
    }

    private static async Task<string> MakePostgresAsync()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await StartOnceAsync(database);
        return await PostgresServer.MakeTemplateAsync(database);
    }

    private static async Task StartOnceAsync(TestDatabase database)
    {
        await using var app = new SmallTownsApp(database, configureServices: services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(MadeAt));
        });
        _ = app.Services;
    }
}
