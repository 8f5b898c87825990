using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;

namespace SmallTowns.Web.Jobs;

/// <summary>Whether the portal does by itself what it should, for whoever watches it.</summary>
public sealed class JobTroubles(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    // Longer than any healthy queue, also with a node that has just died.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<JobTrouble> LookAsync(CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - Late;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            await db.Jobs.CountAsync(job => job.State == JobState.Failed, cancellationToken),
            await db.Jobs.CountAsync(job => job.State == JobState.Waiting && job.DueUtc < before && job.LastError == null, cancellationToken));
    }
}

/// <param name="Failed">Tried as often as they may be.</param>
/// <param name="Late">Due for a while, and nobody has begun or brought them to an end.</param>
public sealed record JobTrouble(int Failed, int Late)
{
    public bool IsAny => Failed > 0 || Late > 0;
}
