using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Import;

/// <summary>
/// A batch while it is written: hidden with all its rows, until one short transaction sends them in. What nobody sends in can be
/// removed, and leaves nothing.
/// </summary>
internal static class BatchSending
{
    // As many keys as one statement may name.
    private const int Chunk = 500;

    /// <summary>Notes that the batch is still being written. False where it is being removed, or is gone.</summary>
    public static async Task<bool> GoesOnAsync(this SmallTownsDbContext db, int batchId, DateTime utcNow, CancellationToken cancellation) =>
        await db.WithUnfinished().Where(batch => batch.Id == batchId && batch.WritingUtc != null && batch.RecalledUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(batch => batch.WritingUtc, utcNow), cancellation) == 1;

    /// <summary>
    /// Whether something else is published now than the rows were compared with, or a town was marked as one for which the indicator
    /// makes no sense. Only asked where anything was published meanwhile.
    /// </summary>
    public static async Task<bool> AnyOutdatedAsync(this SmallTownsDbContext db, int batchId, CancellationToken cancellation)
    {
        var figures = db.Prepared(batchId).Where(proposal => proposal.FigureId != null);
        return await figures.AnyAsync(proposal => db.Figures.Where(figure => figure.IsChosen && figure.SeriesKey == proposal.Figure!.SeriesKey).Max(figure => (long?)figure.Id) != proposal.FigureBeforeId, cancellation)
            || await db.NotApplicable.AnyAsync(mark => db.WithUnfinished().Any(batch => batch.Id == batchId && batch.IndicatorId == mark.IndicatorId)
                && figures.Any(proposal => proposal.ScopeKind == ScopeKind.Town && proposal.ScopeId == mark.TownId), cancellation);
    }

    /// <summary>Everybody sees the batch and its rows from the caller's commit on. Of a subject that somebody else has proposed meanwhile the unique index tells.</summary>
    public static async Task SendAsync(this SmallTownsDbContext db, int batchId, int rows, string reason, CancellationToken cancellation)
    {
        db.LetStatementsTakeLong();
        await db.Prepared(batchId).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.State, ProposalState.Submitted), cancellation);
        var batch = await db.WithUnfinished().SingleAsync(batch => batch.Id == batchId, cancellation);
        batch.WritingUtc = null;
        BatchSteps.AddSent(db, batch, rows, reason);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Removes a batch that was not sent in, a part at a time. Whoever still writes it notices and stops.</summary>
    /// <returns>False where it has been sent in meanwhile.</returns>
    public static async Task<bool> RemoveAsync(this SmallTownsDbContext db, int batchId, DateTime utcNow, CancellationToken cancellation)
    {
        var unsent = db.WithUnfinished().Where(batch => batch.Id == batchId && batch.WritingUtc != null);
        if (await unsent.ExecuteUpdateAsync(set => set.SetProperty(batch => batch.RecalledUtc, utcNow), cancellation) == 0)
            return false;
        while (await RemovePartAsync(db, batchId, cancellation))
        {
        }

        await unsent.ExecuteDeleteAsync(cancellation);
        return true;
    }

    private static async Task<bool> RemovePartAsync(SmallTownsDbContext db, int batchId, CancellationToken cancellation)
    {
        // In the order of the index: nothing has to be sorted, however many are left.
        var rows = await db.Prepared(batchId).OrderBy(proposal => proposal.ScopeKind).ThenBy(proposal => proposal.ScopeId).ThenBy(proposal => proposal.Id).Take(Chunk).Select(proposal => new { proposal.Id, proposal.FigureId }).ToListAsync(cancellation);
        if (rows.Count == 0)
            return false;
        var begun = Stopwatch.GetTimestamp();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (ids, figureIds) = (rows.ConvertAll(row => row.Id), rows.Select(row => row.FigureId).OfType<long>().ToList());
        await db.Set<ProposalRevision>().Where(revision => ids.Contains(revision.ProposalId)).ExecuteDeleteAsync(cancellation);
        // By their keys alone: with the batch, SQLite would go through all of its rows.
        await db.Prepared(ids).ExecuteDeleteAsync(cancellation);
        await db.Set<Figure>().Where(figure => figureIds.Contains(figure.Id)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await db.LetOthersWriteAsync(Stopwatch.GetElapsedTime(begun), cancellation);
        return true;
    }
}
