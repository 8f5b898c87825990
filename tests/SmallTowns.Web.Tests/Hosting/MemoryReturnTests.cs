using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Hosting.Memory;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class MemoryReturnTests
{
    [Fact]
    public void Quiet_AfterWork_IsEnoughOnce()
    {
        var quiet = new QuietMinutes(3);

        Asked(quiet, 1000, 2000, 2000, 2000, 2000, 2000, 2000).Should().Equal(false, false, false, false, true, false, false);
    }

    [Fact]
    public void Quiet_BrokenByWork_BeginsAnew()
    {
        var quiet = new QuietMinutes(3);

        Asked(quiet, 1000, 1000, 1000, 1100, 1100, 1100, 1100).Should().Equal(false, false, false, false, false, false, true);
    }

    [Fact]
    public void Quiet_WithHealthChecksAndACrawler_IsStillQuiet()
    {
        var quiet = new QuietMinutes(3);

        Asked(quiet, 1000, 1010, 1020, 1030, 1040).Should().Equal(false, false, false, true, false);
    }

    [Fact]
    public void Quiet_WithoutWorkBefore_IsNotEnough() =>
        Asked(new QuietMinutes(3), 10, 20, 30, 40, 50, 60).Should().AllBeEquivalentTo(false);

    [Fact]
    public void Quiet_AfterWorkAgain_IsEnoughAgain()
    {
        var quiet = new QuietMinutes(1);

        Asked(quiet, 1000, 1000, 1000, 3000, 3000, 3000).Should().Equal(false, true, false, false, true, false);
    }

    [Fact]
    public async Task MemoryReturn_Running_CompactsOnceWhenItIsQuiet()
    {
        var (traffic, time, log) = (new Traffic(), new FakeTimeProvider(), new Lines());
        using var service = new MemoryReturn(traffic, new HostingSettings { QuietMinutesBeforeCompaction = 2 }, time, log);
        await service.StartAsync(CancellationToken.None);

        for (var minute = 0; minute < 3; minute++)
        {
            for (var request = 0; request < 500; request++)
                traffic.Note();
            await PassMinuteAsync(time);
            log.Count.Should().Be(0, "there is work");
        }

        for (var minute = 0; minute < 6; minute++)
            await PassMinuteAsync(time);

        await service.StopAsync(CancellationToken.None);
        log.Count.Should().Be(1);
    }

    // The tick is taken by another thread; the next minute must not pass before.
    private static async Task PassMinuteAsync(FakeTimeProvider time)
    {
        time.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(200);
    }

    private static IEnumerable<bool> Asked(QuietMinutes quiet, params long[] totals) => [.. totals.Select(quiet.IsEnough)];

    private sealed class Lines : ILogger<MemoryReturn>
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Interlocked.Increment(ref count);
    }
}
