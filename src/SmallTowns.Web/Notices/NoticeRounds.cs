using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Notices;

/// <summary>Every minute looks for publications whose time has passed, and puts letters for whoever wants to hear at once.</summary>
public sealed class NoticeRounds(IDbContextFactory<SmallTownsDbContext> contexts, NoticeOutbox outbox, TimeProvider clock) : JobKind
{
    private const int Most = 100;

    // A portal that was down comes to its publications in the same moment as here: what has missed its time is told at the second look.
    private HashSet<(int ProposalId, DateTime? DueUtc)> seen = [];

    public override string Code => "notice-rounds";

    public override string Title => "Уведомления: пропущенные публикации, срочные письма";

    public override TimeSpan? Every => TimeSpan.FromMinutes(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        await TellOfMissedAsync(cancellationToken);
        await outbox.PutAsync(NoticeMail.AtOnce, cancellationToken);
        return null;
    }

    /// <summary>What the portal sent back at its time was told then; this is what it did not get to, and what was amended after it had been scheduled.</summary>
    private async Task TellOfMissedAsync(CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var missed = await db.Proposals.AsNoTracking().Include(proposal => proposal.Revisions).Missed(utcNow - MissedPublications.Grace)
            .Where(proposal => !db.StaffNotices.Any(notice => notice.Kind == NoticeKind.Missed && notice.Utc >= proposal.PublishAtUtc
                && (notice.ProposalId == proposal.Id || (proposal.BatchId != null && notice.BatchId == proposal.BatchId))))
            .OrderByDescending(proposal => proposal.PublishAtUtc).ThenBy(proposal => proposal.Id).Take(Most).ToListAsync(cancellationToken);
        var seenBefore = seen;
        seen = [.. missed.Select(proposal => (proposal.Id, proposal.PublishAtUtc))];
        // A table or a file that did not come out is one notice, as it is one row of the review.
        foreach (var together in missed.Where(proposal => seenBefore.Contains((proposal.Id, proposal.PublishAtUtc))).GroupBy(proposal => (proposal.BatchId, proposal.PublishAtUtc, Single: proposal.BatchId is null ? proposal.Id : 0)))
        {
            var (first, batchId, due) = (together.First(), together.Key.BatchId, together.Key.PublishAtUtc);
            var count = batchId is null ? 1 : await db.Proposals.StillOpen().CountAsync(proposal => proposal.BatchId == batchId && proposal.PublishAtUtc == due, cancellationToken);
            int[] people = [.. together.SelectMany(proposal => proposal.Revisions.Select(revision => revision.ByUserId).Append(proposal.AuthorId).Append(proposal.DecidedById ?? 0)).Distinct()];
            db.StaffNotices.AddRange((await db.Users.Where(user => people.Contains(user.Id) && user.DisabledUtc == null).Select(user => user.Id).ToListAsync(cancellationToken))
                .Select(userId => Of(first, count, userId, utcNow)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneNoticeOfHappening))
            {
                // Another node was a moment faster.
            }

            db.ChangeTracker.Clear();
        }
    }

    private static StaffNotice Of(Proposal proposal, int count, int userId, DateTime utcNow) => new()
    {
        UserId = userId,
        Kind = NoticeKind.Missed,
        Key = StaffNotice.KeyOf(NoticeKind.Missed, StaffNotice.SubjectOf(proposal.Id, proposal.BatchId), proposal.PublishAtUtc),
        ProposalId = count == 1 ? proposal.Id : null,
        BatchId = proposal.BatchId,
        Count = count,
        Utc = utcNow,
    };
}
