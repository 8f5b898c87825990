using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Staff.Jobs;

/// <summary>What the portal does by itself and how it fares.</summary>
public sealed class JobQueries(IDbContextFactory<SmallTownsDbContext> contexts, IEnumerable<JobKind> kinds, TimeProvider clock)
{
    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(kind => kind.Code);

    /// <summary>What failed first, then what waits, by its time; what is done comes last, the latest first.</summary>
    [Requires(Permission.ManageJobs)]
    public async Task<JobRows> PageAsync(StaffActor by, JobState? state, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageJobs);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = db.Jobs.AsNoTracking().Where(job => state == null || job.State == state);
        var jobs = await asked
            .OrderBy(job => job.State == JobState.Failed ? 0 : job.State == JobState.Waiting ? 1 : 2)
            .ThenByDescending(job => job.State == JobState.Waiting ? null : job.DoneUtc)
            .ThenBy(job => job.DueUtc).ThenBy(job => job.Id)
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new(
            [.. jobs.Select(job => new JobRow(
                job, kinds.GetValueOrDefault(job.Kind)?.Title ?? job.Kind, kinds.GetValueOrDefault(job.Kind)?.AddressOf(job.Key),
                IsRunning: job.State == JobState.Waiting && job.ClaimedUntilUtc >= utcNow))],
            await asked.CountAsync(cancellationToken));
    }
}

/// <param name="Address">Where that stands which it is about; empty where it is about nothing in particular.</param>
public sealed record JobRow(Job Job, string Title, string? Address, bool IsRunning);

public sealed record JobRows(IReadOnlyList<JobRow> Rows, int Total);
