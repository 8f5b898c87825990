using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Review;

/// <summary>Makes one batch of what a person has just proposed row by row from one table, so that it is one row of the queue.</summary>
public sealed class TableBatches(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Takes in only what is the person's own, still waits and is in no batch: a proposal of somebody else that was amended stays what it was.</summary>
    /// <returns>The batch; empty where fewer than two proposals came together.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<int?> GatherAsync(StaffActor by, string title, IReadOnlyCollection<int> proposalIds, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(title);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var own = db.Proposals.Where(p => proposalIds.Contains(p.Id) && p.AuthorId == by.UserId && p.BatchId == null && p.State == ProposalState.Submitted);
        if (await own.CountAsync(cancellationToken) < 2)
            return null;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        var batch = new TableBatch
        {
            Title = title.Length <= ProposalBatch.TitleMaxLength ? title : title[..ProposalBatch.TitleMaxLength],
            ByUserId = by.UserId,
            ByName = by.Name,
            Utc = utcNow,
        };
        db.ProposalBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        await own.ExecuteUpdateAsync(p => p.SetProperty(one => one.BatchId, batch.Id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return batch.Id;
    }
}
