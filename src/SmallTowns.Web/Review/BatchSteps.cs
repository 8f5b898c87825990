using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>
/// Notes what is done with rows of batches, one <see cref="BatchStep"/> a batch however many rows it is. Whatever tells people of
/// decisions hangs on these, not on the rows.
/// </summary>
public static class BatchSteps
{
    /// <summary>How many of these proposals belong to which batch; single ones to none.</summary>
    public static IReadOnlyDictionary<int, int> RowsOf(IEnumerable<Proposal> proposals) =>
        proposals.Where(proposal => proposal.BatchId is not null).CountBy(proposal => proposal.BatchId!.Value).ToDictionary();

    /// <summary>The first step of a batch. Nothing is saved yet.</summary>
    public static void AddSent(SmallTownsDbContext db, ProposalBatch batch, int rows, string? reason)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        db.BatchSteps.Add(new BatchStep
        {
            BatchId = batch.Id,
            Action = BatchAction.Sent,
            Rows = rows,
            ByUserId = batch.ByUserId,
            ByName = batch.ByName,
            Utc = batch.Utc,
            Reason = reason,
            Title = batch.Title,
        });
    }

    /// <summary>The step of a decision about these proposals. Nothing is saved yet.</summary>
    public static Task AddAsync(SmallTownsDbContext db, IEnumerable<Proposal> proposals, BatchAction action, Decision decision, CancellationToken cancellationToken) =>
        AddAsync(db, RowsOf(proposals), action, decision, cancellationToken);

    /// <param name="rows">How many rows of which batch.</param>
    public static async Task AddAsync(
        SmallTownsDbContext db, IReadOnlyDictionary<int, int> rows, BatchAction action, Decision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(decision);
        if (rows.Count == 0)
            return;
        var titles = await db.ProposalBatches.Where(batch => rows.Keys.Contains(batch.Id)).Select(batch => new { batch.Id, batch.Title }).ToListAsync(cancellationToken);
        foreach (var batch in titles)
        {
            db.BatchSteps.Add(new BatchStep
            {
                BatchId = batch.Id,
                Action = action,
                Rows = rows[batch.Id],
                ByUserId = decision.ById,
                ByName = decision.By,
                Utc = decision.Utc,
                Reason = decision.Reason ?? decision.Note?.Ru,
                Title = batch.Title,
            });
        }
    }
}
