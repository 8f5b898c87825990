using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Review;

/// <summary>Batches of what was typed or read together, so that it is one row of the queue.</summary>
internal static class TableBatches
{
    public static TableBatch Of(StaffActor by, string title, DateTime utcNow) => new()
    {
        Title = title.Length <= ProposalBatch.TitleMaxLength ? title : title[..ProposalBatch.TitleMaxLength],
        ByUserId = by.UserId,
        ByName = by.Name,
        Utc = utcNow,
    };

    /// <summary>
    /// Makes one batch of what a person has just proposed row by row, in the transaction in which they did. Takes in only what is
    /// their own and in no batch: a proposal of somebody else that was amended stays what it was.
    /// </summary>
    /// <returns>The batch; empty where fewer than two proposals came together.</returns>
    public static async Task<int?> GatherAsync(
        SmallTownsDbContext db, StaffActor by, string title, string reason, IReadOnlyCollection<int> proposalIds, DateTime utcNow, CancellationToken cancellationToken)
    {
        var own = db.Proposals.Where(p => proposalIds.Contains(p.Id) && p.AuthorId == by.UserId && p.BatchId == null && p.State == ProposalState.Submitted);
        if (await own.CountAsync(cancellationToken) < 2)
            return null;
        var batch = Of(by, title, utcNow);
        db.ProposalBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        BatchSteps.AddSent(db, batch, await own.ExecuteUpdateAsync(p => p.SetProperty(one => one.BatchId, batch.Id), cancellationToken), reason);
        await db.SaveChangesAsync(cancellationToken);
        return batch.Id;
    }
}
