using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>Many readings of one sort: each old by itself, and only so many of them kept.</summary>
public sealed class ReadingsByKeyTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly PublicEditions editions = new();
    private readonly List<string> read = [];
    private readonly ReadingsByKey<string> kept;

    public ReadingsByKeyTests()
    {
        kept = new(2, key => new([key], _ => ReadAsync(key), editions, TimeSpan.FromSeconds(5), _ => { }, clock, NullLogger.Instance));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publication_OfOne_LeavesTheOthers()
    {
        await kept.GetAsync("a", Cancellation);
        await kept.GetAsync("b", Cancellation);

        editions.Raise("a", 1);
        await kept.GetAsync("a", Cancellation);
        await kept.GetAsync("b", Cancellation);

        read.Should().Equal("a", "b", "a");
    }

    [Fact]
    public async Task MoreThanAreKept_LeaveThoseAskedForLast()
    {
        foreach (var key in (string[])["a", "b", "a", "c"])
            await kept.GetAsync(key, Cancellation);

        await kept.GetAsync("a", Cancellation);
        read.Should().Equal("a", "b", "c");
        await kept.GetAsync("b", Cancellation);
        read.Should().Equal(["a", "b", "c", "b"], "it was asked for longest ago");
    }

    [Fact]
    public async Task Offered_SparesTheReading_UnlessItIsOld()
    {
        kept.Offer("a", new("offered", new Dictionary<string, long> { ["a"] = 1 }, clock.GetUtcNow().UtcDateTime));
        (await kept.GetAsync("a", Cancellation)).Should().Be("offered");
        read.Should().BeEmpty();

        editions.Raise("a", 2);
        (await kept.GetAsync("a", Cancellation)).Should().Be("a");
    }

    [Fact]
    public async Task Offered_NeverTakesThePlaceOfWhatWasAskedFor()
    {
        await kept.GetAsync("a", Cancellation);
        await kept.GetAsync("b", Cancellation);

        foreach (var key in (string[])["a", "c"])
            kept.Offer(key, new("offered", new Dictionary<string, long>(), clock.GetUtcNow().UtcDateTime));

        (await kept.GetAsync("a", Cancellation)).Should().Be("a");
        (await kept.GetAsync("b", Cancellation)).Should().Be("b");
        read.Should().Equal("a", "b");
    }

    private Task<Reading<string>> ReadAsync(string key)
    {
        read.Add(key);
        return Task.FromResult(new Reading<string>(key, new Dictionary<string, long> { [key] = editions.Current.Of(key) }, clock.GetUtcNow().UtcDateTime));
    }
}
