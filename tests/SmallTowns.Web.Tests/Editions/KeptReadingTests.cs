using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>Readers beside a slow, failing or hanging database. What is read is the number of its edition.</summary>
public sealed class KeptReadingTests
{
    private const string Topic = "all";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly PublicEditions editions = new();
    private readonly List<DateTime> markedOld = [];
    private readonly KeptReading<string> kept;
    private long inDatabase = 1;
    private int readings;
    private Func<Task> slowness = () => Task.CompletedTask;

    public KeptReadingTests()
    {
        kept = new([Topic], ReadAsync, editions, Patience, Mark, clock, NullLogger.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reader_WhoComesAfterAPublication_GetsIt_ThoughAnOlderReadingIsUnderWay()
    {
        await kept.GetAsync(Cancellation);
        Publish(2);
        var gate = Stall();
        var before = kept.GetAsync(Cancellation).AsTask();
        await UntilReadingsAsync(2);

        Publish(3);
        var after = Enumerable.Range(0, 50).Select(_ => kept.GetAsync(Cancellation).AsTask()).ToList();
        slowness = () => Task.CompletedTask;
        gate.SetResult();

        (await before).Should().Be("2");
        (await Task.WhenAll(after)).Should().OnlyContain(value => value == "3");
        readings.Should().Be(3, "one reading serves all who wait for it");
        markedOld.Should().BeEmpty();
    }

    [Fact]
    public async Task Readers_DuringManyPublications_NeverGetWhatWasThereBefore()
    {
        slowness = () => Task.Delay(Random.Shared.Next(3), Cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var published = Volatile.Read(ref inDatabase);
                if (editions.Current.Of(Topic) >= published)
                    long.Parse(await kept.GetAsync(Cancellation)).Should().BeGreaterThanOrEqualTo(published);
                // What is in memory is given at once: without a rest the readers would leave no thread to the publisher.
                await Task.Delay(1, Cancellation);
            }
        }, Cancellation)).ToList();

        for (var edition = 2; edition <= 200; edition++)
        {
            Publish(edition);
            await Task.Delay(Random.Shared.Next(4), Cancellation);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Readers_WhileTheDatabaseHangs_GetTheOldMarked_AndAfterwardsTheNew()
    {
        await kept.GetAsync(Cancellation);
        var readUtc = clock.GetUtcNow().UtcDateTime;
        Publish(2);
        var gate = Stall();
        var first = Enumerable.Range(0, 20).Select(_ => kept.GetAsync(Cancellation).AsTask()).ToList();
        await UntilReadingsAsync(2);
        first.Should().OnlyContain(reader => !reader.IsCompleted);

        clock.Advance(Patience);

        (await Task.WhenAll(first)).Should().OnlyContain(value => value == "1");
        kept.GetAsync(Cancellation).AsTask().IsCompleted.Should().BeTrue("who comes now waits no more");
        markedOld.Should().HaveCount(21).And.OnlyContain(utc => utc == readUtc);
        gate.SetResult();
        await UntilAsync(() => kept.GetAsync(Cancellation).AsTask() is { IsCompletedSuccessfully: true, Result: "2" });
    }

    [Fact]
    public async Task Readers_WhileTheDatabaseFails_GetTheOldMarked_AndItIsAskedAgainASecondLater()
    {
        await kept.GetAsync(Cancellation);
        Publish(2);
        slowness = () => throw new InvalidOperationException("away");

        (await kept.GetAsync(Cancellation)).Should().Be("1");
        (await kept.GetAsync(Cancellation)).Should().Be("1");
        markedOld.Should().HaveCount(2);
        readings.Should().Be(2, "every reader who asks a database that refuses is one more error in the log");

        slowness = () => Task.CompletedTask;
        clock.Advance(TimeSpan.FromSeconds(1));
        (await kept.GetAsync(Cancellation)).Should().Be("2");
        markedOld.Should().HaveCount(2);
    }

    [Fact]
    public async Task Reader_AfterAFailure_GetsWhatIsPublishedSinceAtOnce()
    {
        await kept.GetAsync(Cancellation);
        Publish(2);
        slowness = () => throw new InvalidOperationException("away");
        await kept.GetAsync(Cancellation);
        slowness = () => Task.CompletedTask;

        Publish(3);

        (await kept.GetAsync(Cancellation)).Should().Be("3");
    }

    [Fact]
    public async Task FirstReader_WhileTheDatabaseFails_GetsTheFault()
    {
        slowness = () => throw new InvalidOperationException("away");

        var act = () => kept.GetAsync(Cancellation).AsTask();

        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task ReaderWhoGoes_TakesTheReadingFromNobody()
    {
        var gate = Stall();
        using var gone = new CancellationTokenSource();
        var first = kept.GetAsync(gone.Token).AsTask();
        await UntilReadingsAsync(1);
        var second = kept.GetAsync(Cancellation).AsTask();

        await gone.CancelAsync();
        gate.SetResult();

        await ((Func<Task>)(() => first)).Should().ThrowAsync<OperationCanceledException>();
        (await second).Should().Be("1");
        readings.Should().Be(1);
    }

    [Fact]
    public async Task NewDayOfTheRegion_IsReadAgain()
    {
        await kept.GetAsync(Cancellation);

        // 12:00 in Moscow: eleven hours later it is still the second of November there, twelve hours later the third.
        clock.Advance(TimeSpan.FromHours(11.9));
        await kept.GetAsync(Cancellation);
        readings.Should().Be(1);
        clock.Advance(TimeSpan.FromHours(0.1));
        await kept.GetAsync(Cancellation);

        readings.Should().Be(2);
    }

    [Fact]
    public async Task PublicationThatOnlyTheDatabaseKnowsOf_IsLearntFromReading()
    {
        inDatabase = 7;

        (await kept.GetAsync(Cancellation)).Should().Be("7");

        editions.Current.Of(Topic).Should().Be(7);
    }

    private void Publish(long edition)
    {
        Volatile.Write(ref inDatabase, edition);
        editions.Raise(Topic, edition);
    }

    private TaskCompletionSource Stall()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        slowness = () => gate.Task;
        return gate;
    }

    private Task UntilReadingsAsync(int count) => UntilAsync(() => Volatile.Read(ref readings) == count);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(5, Cancellation);
    }

    private void Mark(DateTime readUtc)
    {
        lock (markedOld)
            markedOld.Add(readUtc);
    }

    private async Task<Reading<string>> ReadAsync(CancellationToken cancellationToken)
    {
        // A snapshot: what is published while it is being read is not in it.
        var (edition, utc) = (Volatile.Read(ref inDatabase), clock.GetUtcNow().UtcDateTime);
        Interlocked.Increment(ref readings);
        await slowness();
        return new(edition.ToString(System.Globalization.CultureInfo.InvariantCulture), new Dictionary<string, long> { [Topic] = edition }, utc);
    }
}
