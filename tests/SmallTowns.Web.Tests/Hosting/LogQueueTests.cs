using Serilog;
using Serilog.Core;
using Serilog.Events;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class LogQueueTests
{
    [Fact]
    public async Task Console_ThatTakesNothing_CostsLinesAndHoldsNobodyUp()
    {
        using var stuck = new StuckSink();
        var queue = new LogQueue();
        var logger = new LoggerConfiguration().WriteAsItIsUrgent(new LoggerConfiguration().WriteTo.Sink(stuck).CreateLogger(), queue).CreateLogger();

        await Task.Run(() =>
        {
            for (var line = 0; line < LogQueue.Lines + 500; line++)
                logger.Information("Line {Number}", line);
        }).WaitAsync(TimeSpan.FromMinutes(1));

        // One is in the hands of the writer.
        queue.LostLines.Should().BeInRange(499, 500);
        stuck.Release();
        await logger.DisposeAsync();
        stuck.Written.Should().Be(LogQueue.Lines + 500 - (int)queue.LostLines);
    }

    private sealed class StuckSink : ILogEventSink, IDisposable
    {
        private readonly ManualResetEventSlim gate = new();

        public int Written { get; private set; }

        public void Emit(LogEvent logEvent)
        {
            gate.Wait();
            Written++;
        }

        public void Release() => gate.Set();

        public void Dispose() => gate.Dispose();
    }
}
