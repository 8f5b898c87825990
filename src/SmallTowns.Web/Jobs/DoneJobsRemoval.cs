using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;

namespace SmallTowns.Web.Jobs;

/// <summary>Takes jobs out of the table that were done a month ago; those that failed stay until a person has looked.</summary>
public sealed class DoneJobsRemoval(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override string Code => "remove-done-jobs";

    public override string Title => "Уборка выполненных заданий";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Jobs.Where(done => done.State == JobState.Done && done.DoneUtc < before).ExecuteDeleteAsync(cancellationToken);
        return null;
    }
}
