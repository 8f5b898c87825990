using Npgsql;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>A start at which nothing went wrong says nothing that looks as if something had.</summary>
public sealed class GoodStartTests
{
    [Fact]
    public async Task Start_OnSqlite_LogsNoErrorAtTheFirstNorTheSecondTime()
    {
        using var directory = new TestDirectory();

        for (var time = 1; time <= 2; time++)
            await StartsQuietlyAsync(directory, new Dictionary<string, string>());
    }

    [Fact]
    public async Task Start_OnPostgres_LogsNoErrorWhetherTheDatabaseIsMissingEmptyOrReady()
    {
        using var directory = new TestDirectory();
        var empty = await PostgresServer.CreateDatabaseAsync();
        var missing = empty with
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(empty.ConnectionString) { Database = "missing_" + Guid.NewGuid().ToString("N") }.ConnectionString,
        };

        foreach (var database in new[] { empty, missing, missing })
            await StartsQuietlyAsync(directory, database.Settings);
    }

    private static async Task StartsQuietlyAsync(TestDirectory directory, IReadOnlyDictionary<string, string> settings)
    {
        await using var app = await ProcessApp.StartAsync(directory, settings);

        (await app.TerminateAsync()).Should().Be(0);

        // A watcher that asks before the portal listens gets no answer; one that asks before it is ready would leave a line.
        app.Output.Split('\n').Should().NotContain(line => line.Contains("[ERR]") || line.Contains("[FTL]") || line.Contains("[WRN]"));
        app.Errors.Should().BeEmpty();
    }
}
