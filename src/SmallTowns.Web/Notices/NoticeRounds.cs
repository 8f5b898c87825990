using System.Globalization;
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
            .Where(proposal => !db.StaffNotices.Any(notice => notice.ProposalId == proposal.Id && notice.Kind == NoticeKind.Missed && notice.Utc >= proposal.PublishAtUtc))
            .OrderByDescending(proposal => proposal.PublishAtUtc).Take(Most).ToListAsync(cancellationToken);
        foreach (var proposal in missed)
        {
            int[] people = [.. proposal.Revisions.Select(revision => revision.ByUserId).Append(proposal.AuthorId).Append(proposal.DecidedById ?? 0).Distinct()];
            db.StaffNotices.AddRange((await db.Users.Where(user => people.Contains(user.Id) && user.DisabledUtc == null).Select(user => user.Id).ToListAsync(cancellationToken))
                .Select(userId => Of(proposal, userId, utcNow)));
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

    private static StaffNotice Of(Proposal proposal, int userId, DateTime utcNow) => new()
    {
        UserId = userId,
        Kind = NoticeKind.Missed,
        Key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.Missed}/proposal:{proposal.Id}/{proposal.PublishAtUtc:yyyyMMddHHmmssffffff}"),
        ProposalId = proposal.Id,
        BatchId = proposal.BatchId,
        Utc = utcNow,
    };
}
