using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Calendar;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>Readers hammer every kind of address while things are published and the reading of them is slow.</summary>
public abstract class NeverStaleTests : ReviewTest
{
    private const int Publications = 20;
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(150);

    private readonly SlowDatabase database = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Warning" };

    protected override void ConfigureServices(IServiceCollection services) => database.Add(services);

    [Fact]
    public Task Readers_WhoAskAfterAPublicationHasReturned_GetItAlways() => ReadersGetItAlwaysAsync(
        PopulationReader.OfEveryKind(RegionCalendar.Today(Clock)),
        async number => await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(PopulationReader.Base + number), asHeadline: true)));

    [Fact]
    public Task Readers_WhoAskAfterATextHasBeenPublished_GetItAlways() => ReadersGetItAlwaysAsync(
        [.. PopulationReader.OfEveryKind(RegionCalendar.Today(Clock)).Where(address => address.Path.Contains("/abinsk", StringComparison.Ordinal))],
        number => PublishTextAsync($"Жителей: {PopulationReader.Base + number}."));

    private async Task ReadersGetItAlwaysAsync(IReadOnlyList<(string Path, string? Encoding)> addresses, Func<int, Task> publishAsync)
    {
        // Of the first and of the last queries of what pages are made of; publishing asks none of them.
        string[] slow = ["FROM \"BeltDescriptions\"", "FROM \"Memberships\"", "FROM \"PublicChanges\""];
        database.Trouble = sql => slow.Any(query => sql.Contains(query, StringComparison.Ordinal)) ? Task.Delay(Slowness, Cancellation) : Task.CompletedTask;
        var stale = new ConcurrentQueue<string>();
        var reads = new int[addresses.Count];
        var published = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = addresses.Select((address, i) => Task.Run(async () =>
        {
            using var client = App.CreatePlainClient();
            var reader = new PopulationReader(client, address.Path, address.Encoding);
            while (!stop.IsCancellationRequested)
            {
                var before = Volatile.Read(ref published);
                var newest = await reader.NewestAsync(revalidates: reads[i] % 2 == 1, Cancellation);
                if (newest < before)
                    stale.Enqueue($"{reader}: publication {newest} after {before}");
                Interlocked.Increment(ref reads[i]);
                await Task.Delay(1, Cancellation);
            }
        }, Cancellation)).ToList();

        for (var number = 1; number <= Publications; number++)
        {
            await publishAsync(number);
            Volatile.Write(ref published, number);
            await EveryoneReadsAsync(reads, readers);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        stale.Should().BeEmpty();
    }

    /// <summary>Twice: the second time may come from the cache. Whoever fails ends the waiting.</summary>
    private static async Task EveryoneReadsAsync(int[] reads, List<Task> readers)
    {
        var before = reads.ToArray();
        while (reads.Zip(before).Any(pair => pair.First < pair.Second + 2) && !readers.Exists(reader => reader.IsCompleted))
            await Task.Delay(5, Cancellation);
    }
}

public sealed class NeverStaleOnSqliteTests : NeverStaleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class NeverStaleOnPostgresTests : NeverStaleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
