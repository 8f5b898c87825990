using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>
/// Compares the editions in the database with those that this node knows: every second, because a notice of another node
/// or of a tool can get lost, and whenever somebody has a reason to.
/// </summary>
public sealed class EditionWatch(
    IDbContextFactory<SmallTownsDbContext> contexts, PublicEditions editions, TimeProvider clock, ILogger<EditionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // A look that hangs on a broken line does not hold up the next, which may find a line that works; it gives up by itself.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(2);

    private int isBlind;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    /// <summary>Compares; a database that is away is told of once, not every second.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                await CompareAsync(cancellationToken);
            }
            catch (Exception broken) when (broken is not (OperationCanceledException or TimeoutException))
            {
                // After a restart of the database the lines kept open are broken, and the first to use one finds out.
                await CompareAsync(cancellationToken);
            }

            if (Interlocked.Exchange(ref isBlind, 0) == 1)
                logger.LogInformation("Editions in the database can be compared again");
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref isBlind, 1) == 0)
                logger.LogWarning("Editions in the database cannot be compared: {Reason}", fault.Message);
        }
    }

    public Task CompareAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(GiveUpAfter);
        var knownBefore = editions.Current;
        await using var db = await contexts.CreateDbContextAsync(limit.Token);
        editions.CompareWith(await db.ReadEditionsAsync(limit.Token), knownBefore);
    }
}
