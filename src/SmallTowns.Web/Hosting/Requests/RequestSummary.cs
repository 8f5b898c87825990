using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting.Requests;

/// <summary>Says from time to time, and at the end, what was counted instead of being written line by line.</summary>
public sealed partial class RequestSummary(RequestTally tally, LogQueue queue, LogSettings settings, TimeProvider time, ILogger<RequestSummary> logger)
    : BackgroundService
{
    private long saidLost;

    /// <summary>The server has stopped before: the last requests are in.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Say();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.SummarySeconds), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Say();
        }
        catch (OperationCanceledException)
        {
            // The end; StopAsync says the rest.
        }
    }

    private void Say()
    {
        if (tally.Cheap.Take() is { Count: > 0 } cheap)
            LogCheap(logger, Total(cheap), Listed(cheap));
        if (tally.Unwritten.Take() is { Count: > 0 } unwritten)
            LogUnwritten(logger, Total(unwritten), Listed(unwritten));
        if (queue.LostLines is var lost && lost > saidLost)
        {
            LogLost(logger, lost - saidLost);
            saidLost = lost;
        }
    }

    private static long Total(IEnumerable<RequestCount> counts) => counts.Sum(count => count.Times);

    private static string Listed(IEnumerable<RequestCount> counts) =>
        string.Join(", ", counts.Select(count => $"{count.What} {count.Status} ×{count.Times}"));

    [LoggerMessage(LogLevel.Information, "{Times} requests answered from the cache: {Counts}")]
    private static partial void LogCheap(ILogger logger, long times, string counts);

    [LoggerMessage(LogLevel.Information, "{Times} requests beyond the bound of lines: {Counts}")]
    private static partial void LogUnwritten(ILogger logger, long times, string counts);

    [LoggerMessage(LogLevel.Warning, "{Lines} log lines were lost: they came faster than they could be written")]
    private static partial void LogLost(ILogger logger, long lines);
}
