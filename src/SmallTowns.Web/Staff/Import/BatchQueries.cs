using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Import;

/// <summary>The batches that were proposed and how far they have come, and those that are being written.</summary>
public sealed class BatchQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    private const int Listed = 100;

    [Requires(Permission.Import)]
    public async Task<IReadOnlyList<BatchSummary>> ListAsync(StaffActor by, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.WithUnfinished().OrderByDescending(batch => batch.Id).Take(Listed)).ToListAsync(cancellation);
    }

    [Requires(Permission.Import)]
    public async Task<BatchSummary?> FindAsync(StaffActor by, int batchId, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.WithUnfinished().Where(batch => batch.Id == batchId)).SingleOrDefaultAsync(cancellation);
    }

    private IQueryable<BatchSummary> Summaries(SmallTownsDbContext db, IQueryable<ImportBatch> batches)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return batches.AsNoTracking().Select(batch => new BatchSummary
        {
            Batch = batch,
            ReadUtc = utcNow,
            Prepared = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Prepared),
            Indicator = db.Indicators.Where(indicator => indicator.Id == batch.IndicatorId).Select(indicator => indicator.NameRu).FirstOrDefault(),
            Open = db.Proposals.Count(proposal => proposal.BatchId == batch.Id
                && (proposal.State == ProposalState.Submitted || proposal.State == ProposalState.Returned || proposal.State == ProposalState.Scheduled)),
            Published = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Published),
            Withdrawn = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Withdrawn),
            Rejected = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Rejected),
            Recalled = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Recalled),
        });
    }
}

public sealed record BatchSummary
{
    // Somebody who writes gives a sign of life with each chunk.
    private static readonly TimeSpan SignOfLife = TimeSpan.FromMinutes(5);

    public required ImportBatch Batch { get; init; }
    public required DateTime ReadUtc { get; init; }

    /// <summary>Rows that are written and not sent in yet.</summary>
    public int Prepared { get; init; }
    public string? Indicator { get; init; }
    public int Open { get; init; }
    public int Published { get; init; }
    public int Withdrawn { get; init; }
    public int Rejected { get; init; }
    public int Recalled { get; init; }

    /// <summary>Not sent in: somebody is writing it, or nobody will.</summary>
    public bool IsUnfinished => Batch.WritingUtc is not null;

    public bool MayBeRemovedBy(int userId) => IsUnfinished && (Batch.ByUserId == userId || IsAbandoned(Batch, ReadUtc));

    /// <summary>Nobody writes it any more: the portal was ended in the middle.</summary>
    public static bool IsAbandoned(ImportBatch batch, DateTime utcNow) => batch.WritingUtc < utcNow - SignOfLife;

    public string Title => Indicator ?? Fields.ImportForm.Of(Batch.Kind).Title;
}
