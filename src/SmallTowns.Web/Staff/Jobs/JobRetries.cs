using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Jobs;

/// <summary>Has the portal try again at once what failed or waits for its next attempt.</summary>
public sealed class JobRetries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <returns>False where there is nothing to try: it is done by now, or somebody runs it.</returns>
    [Requires(Permission.ManageJobs)]
    public async Task<bool> RetryAsync(StaffActor by, int jobId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageJobs);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Jobs
            .Where(job => job.Id == jobId && job.LastError != null && job.State != JobState.Done && (job.ClaimedUntilUtc == null || job.ClaimedUntilUtc < utcNow))
            .ExecuteUpdateAsync(
                job => job.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.DueUtc, utcNow).SetProperty(j => j.Attempts, 0), cancellationToken) == 1;
    }
}
