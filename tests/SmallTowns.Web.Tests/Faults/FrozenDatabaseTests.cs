using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SmallTowns.Data;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Faults;

/// <summary>A server that takes connections and answers nothing (SIGSTOP, a hanging disk): readers and watchers hear so within seconds.</summary>
public sealed class FrozenDatabaseTests
{
    private static readonly TimeSpan HealthAnswers = TimeSpan.FromSeconds(3), PageAnswers = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Pages of past days are read from the database each time; the portal has to have been there on those days.
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Get_WhileTheServerIsStopped_AnswersWithinSecondsAndRecovers()
    {
        Assert.SkipUnless(PrivateCluster.FindBinaries() is not null, "PostgreSQL is not on this machine, so its processes cannot be stopped.");
        await using var cluster = await PrivateCluster.StartAsync(PrivateCluster.FindBinaries()!);
        await using var app = Portal(new TestDatabase(TestDatabase.Postgres, new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "towns" }.ConnectionString));
        var client = app.CreatePlainClient();
        await WarmUpAsync(client);

        await cluster.FreezeAsync();
        try
        {
            await AnswersUnavailableAsync(client);
        }
        finally
        {
            await cluster.ThawAsync();
        }

        await RecoversAsync(client);
    }

    [Fact]
    public async Task Get_WhileTheLineIsCut_AnswersWithinSecondsAndRecovers()
    {
        await using var line = new SilentLine(await PostgresServer.CreateDatabaseAsync());
        await using var app = Portal(line.Database);
        var client = app.CreatePlainClient();
        await WarmUpAsync(client);

        line.FallSilent();
        await AnswersUnavailableAsync(client);

        line.SpeakAgain();
        await RecoversAsync(client);
    }

    [Fact]
    public async Task Get_WhileOthersHoldEveryConnection_AnswersWithinSecondsAndRecovers()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        var narrow = database with { ConnectionString = database.ConnectionString + ";Maximum Pool Size=2;Application Name=narrow" };
        await using var app = Portal(narrow);
        var client = app.CreatePlainClient();
        await WarmUpAsync(client);

        var held = new List<SmallTownsDbContext>();
        for (var number = 0; number < 2; number++)
            held.Add(await HoldAsync(app));
        await AnswersUnavailableAsync(client);

        foreach (var context in held)
            await context.DisposeAsync();
        await RecoversAsync(client);
    }

    private SmallTownsApp Portal(TestDatabase database) => new(database, new Dictionary<string, string> { ["Hosting:ReadPatienceSeconds"] = "4" }, services =>
    {
        services.RemoveAll<TimeProvider>();
        services.AddSingleton<TimeProvider>(clock);
    });

    private async Task WarmUpAsync(HttpClient client)
    {
        (await client.GetAsync("/health/ready", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromDays(30));
        (await client.GetAsync("/towns/abinsk", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/towns/abinsk?asOf=2026-10-20", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task AnswersUnavailableAsync(HttpClient client)
    {
        // Twice each: at first connections of the pool hang, then new ones.
        for (var time = 1; time <= 2; time++)
        {
            await AnswersAsync(client, "/health/ready", HttpStatusCode.ServiceUnavailable, HealthAnswers);
            var page = await AnswersAsync(client, $"/towns/abinsk?asOf=2026-10-0{time + 1}", HttpStatusCode.ServiceUnavailable, PageAnswers);
            (await page.Content.ReadAsStringAsync(Cancellation)).Should().Contain("<h1");
            page.Headers.RetryAfter.Should().NotBeNull();
        }

        await AnswersAsync(client, "/towns/abinsk", HttpStatusCode.OK, PageAnswers);
        await AnswersAsync(client, "/health/live", HttpStatusCode.OK, HealthAnswers);
    }

    private static async Task<HttpResponseMessage> AnswersAsync(HttpClient client, string address, HttpStatusCode status, TimeSpan within)
    {
        var waited = Stopwatch.StartNew();
        var answer = await client.GetAsync(address, Cancellation);
        answer.StatusCode.Should().Be(status, address);
        waited.Elapsed.Should().BeLessThan(within, address);
        return answer;
    }

    private static async Task RecoversAsync(HttpClient client)
    {
        var giveUpAt = DateTime.UtcNow.AddSeconds(30);
        while ((await client.GetAsync("/health/ready", Cancellation)).StatusCode != HttpStatusCode.OK && DateTime.UtcNow < giveUpAt)
            await Task.Delay(200, Cancellation);
        (await client.GetAsync("/health/ready", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/towns/abinsk?asOf=2026-10-10", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<SmallTownsDbContext> HoldAsync(SmallTownsApp app)
    {
        var contexts = app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>();
        for (var giveUpAt = DateTime.UtcNow.AddSeconds(30); ;)
        {
            var context = await contexts.CreateDbContextAsync(Cancellation);
            try
            {
                await context.Database.OpenConnectionAsync(Cancellation);
                return context;
            }
            catch (NpgsqlException) when (DateTime.UtcNow < giveUpAt)
            {
                // The portal's own background work had the last one.
                await context.DisposeAsync();
            }
        }
    }
}
