using System.Diagnostics;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting.Memory;

/// <summary>
/// Gives memory back to the machine when a busy time is over. The runtime collects when it allocates: after the last request
/// nothing would ever be freed, and what was collected before stays reserved for the next busy time.
/// </summary>
public sealed partial class MemoryReturn(Traffic traffic, HostingSettings settings, TimeProvider time, ILogger<MemoryReturn> logger) : BackgroundService
{
    private const double Megabyte = 1024 * 1024;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var quiet = new QuietMinutes(settings.QuietMinutesBeforeCompaction);
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (quiet.IsEnough(traffic.Total))
                    Compact();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; a start that failed half-way would otherwise call this a fault.
        }
    }

    private void Compact()
    {
        var (before, started) = (Environment.WorkingSet, Stopwatch.GetTimestamp());
        // Twice: what only a finalizer held is free after it has run.
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        NativeHeap.Trim();
        LogCompacted(logger, before / Megabyte, Environment.WorkingSet / Megabyte, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Information, "It is quiet: memory given back, {Before:0} MB before, {After:0} MB after, in {Elapsed:0} ms")]
    private static partial void LogCompacted(ILogger logger, double before, double after, double elapsed);
}
