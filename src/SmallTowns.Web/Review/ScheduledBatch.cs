using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes the rows of a batch that are due, those of one decision in one transaction: shares of one table must not be seen half
/// old and half new.
/// </summary>
public sealed class ScheduledBatch(IDbContextFactory<SmallTownsDbContext> contexts, ScheduledPublishing publishing, TimeProvider clock) : JobKind
{
    public const string JobCode = "publish-batch";

    public override string Code => JobCode;

    public override string Title => "Публикация таблицы в назначенное время";

    public override string? AddressOf(string key) => $"/staff/review/batch/{key}";

    /// <summary>The job runs at the earliest time that is set in the batch, and then at the next one.</summary>
    internal static async Task PutAsync(SmallTownsDbContext db, int batchId, DateTime at, CancellationToken cancellationToken)
    {
        var earliest = await db.Proposals.Where(p => p.BatchId == batchId && p.State == ProposalState.Scheduled).MinAsync(p => p.PublishAtUtc, cancellationToken);
        await db.PutJobAsync(JobCode, batchId.ToString(CultureInfo.InvariantCulture), earliest < at ? earliest.Value : at, cancellationToken);
    }

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var batchId = int.Parse(job.Key, CultureInfo.InvariantCulture);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var scheduled = db.Proposals.Where(p => p.BatchId == batchId && p.State == ProposalState.Scheduled);
        var due = await scheduled.Where(p => p.PublishAtUtc <= utcNow)
            .Select(p => new { p.Id, p.DecidedById, p.DecidedUtc, p.PublishAtUtc, p.PublicNoteRu, p.PublicNoteEn, p.IsSelfApproved })
            .ToListAsync(cancellationToken);
        var decisions = due.GroupBy(p => (p.DecidedById, p.DecidedUtc, p.PublishAtUtc, p.PublicNoteRu, p.PublicNoteEn, p.IsSelfApproved));
        foreach (var together in decisions.OrderBy(decision => decision.Key.PublishAtUtc))
            await publishing.PublishAsync([.. together.Select(p => p.Id)], utcNow, cancellationToken);
        return await scheduled.Where(p => p.PublishAtUtc > utcNow).MinAsync(p => p.PublishAtUtc, cancellationToken);
    }
}
