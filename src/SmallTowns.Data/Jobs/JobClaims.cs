using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Jobs;

/// <summary>
/// The life of a job in the database. Each step is one update that says what must still hold; where it does not, nothing is
/// changed. So two nodes never run the same job, and neither has to know of the other.
/// </summary>
public static class JobClaims
{
    private const int Candidates = 10;

    /// <summary>Makes the job, or sets it anew, with the next save of the context.</summary>
    public static async Task PutJobAsync(this SmallTownsDbContext db, string kind, string key, DateTime dueUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var job = await db.Jobs.SingleOrDefaultAsync(j => j.Kind == kind && j.Key == key, cancellationToken);
        if (job is null)
            db.Jobs.Add(job = new Job { Kind = kind, Key = key });
        // Whoever runs it at this moment loses the claim: it was begun for another time.
        (job.State, job.DueUtc, job.Attempts, job.LastError, job.LastErrorUtc, job.ClaimedUntilUtc, job.ClaimedBy) = (JobState.Waiting, dueUtc, 0, null, null, null, null);
    }

    /// <summary>The job that has been due longest and that nobody runs; empty where there is none.</summary>
    /// <param name="kinds">Those that this node can run: another one may be newer.</param>
    public static async Task<Job?> ClaimJobAsync(
        this SmallTownsDbContext db, IReadOnlyCollection<string> kinds, string node, DateTime utcNow, TimeSpan hold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        Expression<Func<Job, bool>> isFree = job => job.State == JobState.Waiting && job.DueUtc <= utcNow && (job.ClaimedUntilUtc == null || job.ClaimedUntilUtc < utcNow);
        var until = utcNow + hold;
        while (true)
        {
            var ids = await db.Jobs.Where(isFree).Where(job => kinds.Contains(job.Kind))
                .OrderBy(job => job.DueUtc).ThenBy(job => job.Id).Select(job => job.Id).Take(Candidates).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                return null;
            foreach (var id in ids)
            {
                var claim = $"{node}/{Guid.NewGuid():N}";
                var won = await db.Jobs.Where(isFree).Where(job => job.Id == id).ExecuteUpdateAsync(
                    job => job.SetProperty(j => j.ClaimedBy, claim).SetProperty(j => j.ClaimedUntilUtc, until).SetProperty(j => j.Attempts, j => j.Attempts + 1), cancellationToken);
                if (won == 1)
                    return await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, cancellationToken);
            }
        }
    }

    /// <returns>False where the claim is lost: the job is somebody else's now.</returns>
    public static async Task<bool> RenewAsync(this SmallTownsDbContext db, Job job, DateTime untilUtc, CancellationToken cancellationToken) =>
        await Claimed(db, job).ExecuteUpdateAsync(row => row.SetProperty(j => j.ClaimedUntilUtc, untilUtc), cancellationToken) == 1;

    /// <param name="againUtc">When it is due again; empty where it is done for good.</param>
    public static Task FinishAsync(this SmallTownsDbContext db, Job job, DateTime? againUtc, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (state, due) = againUtc is { } again ? (JobState.Waiting, again) : (JobState.Done, job.DueUtc);
        return Claimed(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(j => j.State, state).SetProperty(j => j.DueUtc, due).SetProperty(j => j.Attempts, 0)
                .SetProperty(j => j.LastError, (string?)null).SetProperty(j => j.LastErrorUtc, (DateTime?)null).SetProperty(j => j.DoneUtc, utcNow)
                .SetProperty(j => j.ClaimedUntilUtc, (DateTime?)null).SetProperty(j => j.ClaimedBy, (string?)null), cancellationToken);
    }

    /// <param name="againUtc">When to try again; empty where it has been tried often enough.</param>
    public static Task FailAsync(this SmallTownsDbContext db, Job job, string error, DateTime? againUtc, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);
        // PostgreSQL text cannot hold a zero character.
        var clean = error.Replace("\0", "", StringComparison.Ordinal);
        var cut = clean.Length <= Job.ErrorMaxLength ? clean : clean[..(Job.ErrorMaxLength - 1)] + "…";
        var (state, due) = againUtc is { } again ? (JobState.Waiting, again) : (JobState.Failed, job.DueUtc);
        return Claimed(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(j => j.State, state).SetProperty(j => j.DueUtc, due).SetProperty(j => j.LastError, cut).SetProperty(j => j.LastErrorUtc, utcNow)
                .SetProperty(j => j.ClaimedUntilUtc, (DateTime?)null).SetProperty(j => j.ClaimedBy, (string?)null), cancellationToken);
    }

    /// <summary>Gives a job back that was not brought to its end through no fault of its own: the node stops.</summary>
    public static Task ReleaseAsync(this SmallTownsDbContext db, Job job, CancellationToken cancellationToken) =>
        Claimed(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(j => j.Attempts, j => j.Attempts - 1)
                .SetProperty(j => j.ClaimedUntilUtc, (DateTime?)null).SetProperty(j => j.ClaimedBy, (string?)null), cancellationToken);

    private static IQueryable<Job> Claimed(SmallTownsDbContext db, Job job) => db.Jobs.Where(row => row.Id == job.Id && row.ClaimedBy == job.ClaimedBy);
}
