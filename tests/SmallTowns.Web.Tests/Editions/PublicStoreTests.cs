using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>An answer is found only while the editions of its tags are those that it was begun under.</summary>
public sealed class PublicStoreTests : IDisposable
{
    private static readonly byte[] Answer = [1, 2, 3];
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PublicEditions editions = new();
    private readonly HttpContextAccessor accessor = new();
    private readonly PublicStore store;

    public PublicStoreTests()
    {
        store = new(Options.Create(new OutputCacheOptions()), editions, accessor);
    }

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Answer_BegunAndEndedUnderOneEdition_IsFound()
    {
        Begin();
        await SetAsync("all", "town:abinsk");

        (await FindAsync()).Should().Equal(Answer);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("town:abinsk")]
    public async Task Answer_WhoseTopicWasPublishedMeanwhile_IsNotKept(string topic)
    {
        Begin();
        editions.Raise(topic, 1);
        await SetAsync("all", "town:abinsk");

        (await FindAsync()).Should().BeNull();
    }

    [Theory]
    [InlineData("all")]
    [InlineData("town:abinsk")]
    public async Task KeptAnswer_WhoseTopicIsPublished_IsNotFoundAnyMore(string topic)
    {
        Begin();
        await SetAsync("all", "town:abinsk");

        editions.Raise(topic, 1);

        (await FindAsync()).Should().BeNull();
    }

    [Fact]
    public async Task KeptAnswer_WhenAnotherTopicIsPublished_Stays()
    {
        Begin();
        await SetAsync("all", "town:abinsk");

        editions.Raise("town:anapa", 1);

        (await FindAsync()).Should().Equal(Answer);
    }

    [Fact]
    public async Task Answer_OfARequestThatNotedNothing_IsNotKept()
    {
        accessor.HttpContext = new DefaultHttpContext();
        await SetAsync("all");

        (await FindAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Eviction_TakesTheAnswersOfTheTag()
    {
        Begin();
        await SetAsync("all");

        await store.EvictByTagAsync("all", TestContext.Current.CancellationToken);

        (await FindAsync()).Should().BeNull();
    }

    [Fact]
    public async Task ReadersAndAPublisherAtOnce_NobodyFindsWhatWasBegunBeforeThePublication()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var published = 0L;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var asked = Volatile.Read(ref published);
                Begin();
                if (await store.GetAsync("key", cancellation) is { } found)
                    BitConverter.ToInt64(found).Should().BeGreaterThanOrEqualTo(asked);
                var made = BitConverter.GetBytes(editions.Current.Of("town:abinsk"));
                await Task.Delay(1, cancellation);
                await store.SetAsync("key", made, ["all", "town:abinsk"], Hour, cancellation);
            }
        }, cancellation)).ToList();

        for (var number = 1; number <= 300; number++)
        {
            editions.Raise("town:abinsk", number);
            Volatile.Write(ref published, number);
            await Task.Delay(1, cancellation);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private void Begin()
    {
        var context = new DefaultHttpContext();
        context.Features.Set(new PublicAnswer(context, editions.Current));
        accessor.HttpContext = context;
    }

    private async Task SetAsync(params string[] tags) => await store.SetAsync("key", Answer, tags, Hour, TestContext.Current.CancellationToken);

    private async Task<byte[]?> FindAsync() => await store.GetAsync("key", TestContext.Current.CancellationToken);
}
