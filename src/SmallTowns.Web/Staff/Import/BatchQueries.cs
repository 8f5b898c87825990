using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Import;

/// <summary>The batches that were proposed and how far they have come.</summary>
public sealed class BatchQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    private const int Listed = 100;

    [Requires(Permission.Import)]
    public async Task<IReadOnlyList<BatchSummary>> ListAsync(StaffActor by, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.ImportBatches.OrderByDescending(batch => batch.Id).Take(Listed)).ToListAsync(cancellation);
    }

    [Requires(Permission.Import)]
    public async Task<BatchSummary?> FindAsync(StaffActor by, int batchId, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.ImportBatches.Where(batch => batch.Id == batchId)).SingleOrDefaultAsync(cancellation);
    }

    private static IQueryable<BatchSummary> Summaries(SmallTownsDbContext db, IQueryable<ImportBatch> batches) =>
        batches.AsNoTracking().Select(batch => new BatchSummary
        {
            Batch = batch,
            Indicator = db.Indicators.Where(indicator => indicator.Id == batch.IndicatorId).Select(indicator => indicator.NameRu).FirstOrDefault(),
            Open = db.Proposals.Count(proposal => proposal.BatchId == batch.Id
                && (proposal.State == ProposalState.Submitted || proposal.State == ProposalState.Returned || proposal.State == ProposalState.Scheduled)),
            Published = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Published),
            Withdrawn = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Withdrawn),
            Rejected = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Rejected),
            Recalled = db.Proposals.Count(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Recalled),
        });
}

public sealed record BatchSummary
{
    public required ImportBatch Batch { get; init; }
    public string? Indicator { get; init; }
    public int Open { get; init; }
    public int Published { get; init; }
    public int Withdrawn { get; init; }
    public int Rejected { get; init; }
    public int Recalled { get; init; }

    public string Title => Indicator ?? Fields.ImportForm.Of(Batch.Kind).Title;
}
