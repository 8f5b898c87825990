using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Visits;

namespace SmallTowns.Web.Visits;

/// <summary>Adds each minute, and at the end, what this node has counted to what all of them have. A database that is away gets it later.</summary>
public sealed partial class VisitWriting(
    VisitTally tally, IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, ILogger<VisitWriting> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    /// <summary>Writes what is there.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (visited, count) in tally.Take())
        {
            try
            {
                await AddAsync(visited, count, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || cancellationToken.IsCancellationRequested)
            {
                tally.Return(visited, count);
                LogFailed(logger, fault);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The end; StopAsync writes the rest.
        }
    }

    private async Task AddAsync(Visited visited, long count, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await RaiseAsync(db, visited, count, cancellationToken))
            return;
        db.VisitCounts.Add(new VisitCount { Day = visited.Day, Kind = visited.Kind, Town = visited.Town, Count = count });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node was the first of the day.
            if (!await RaiseAsync(db, visited, count, cancellationToken))
                throw;
        }
    }

    private static async Task<bool> RaiseAsync(SmallTownsDbContext db, Visited visited, long count, CancellationToken cancellationToken)
    {
        var (day, kind, town) = visited;
        return await db.VisitCounts.Where(row => row.Day == day && row.Kind == kind && row.Town == town)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Count, one => one.Count + count), cancellationToken) > 0;
    }

    [LoggerMessage(LogLevel.Warning, "Visits could not be written; they are counted on")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
