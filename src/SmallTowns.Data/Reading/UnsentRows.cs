using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Reading;

/// <summary>
/// Files that are being written. The model hides their batches and proposals from every query; only what asks here finds them.
/// Figures have no such filter: whoever means proposed ones asks for those that were sent in.
/// </summary>
public static class UnsentRows
{
    /// <summary>The batches, also those that are being written.</summary>
    public static IQueryable<ImportBatch> WithUnfinished(this SmallTownsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportBatches.IgnoreQueryFilters();
    }

    /// <summary>The rows of a batch that is being written.</summary>
    public static IQueryable<Proposal> Prepared(this SmallTownsDbContext db, int batchId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Proposals.IgnoreQueryFilters().Where(proposal => proposal.BatchId == batchId && proposal.State == ProposalState.Prepared);
    }

    /// <summary>Those of these proposals that belong to a batch that is being written.</summary>
    public static IQueryable<Proposal> Prepared(this SmallTownsDbContext db, IReadOnlyCollection<int> ids)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Proposals.IgnoreQueryFilters().Where(proposal => ids.Contains(proposal.Id) && proposal.State == ProposalState.Prepared);
    }

    /// <summary>The figures without those of a file that is being written.</summary>
    public static IQueryable<Figure> SentFigures(this SmallTownsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Figures.Where(figure => figure.State != FigureState.Submitted || db.Proposals.Any(proposal => proposal.FigureId == figure.Id));
    }
}
