using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>What people write to each other about a proposal.</summary>
public sealed class ReviewDiscussion(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, TimeProvider clock)
{
    [Requires(Permission.OpenReview)]
    public async Task<ReviewOutcome> CommentAsync(
        StaffActor by, int proposalId, string text, int? answersId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        if (string.IsNullOrWhiteSpace(text))
            return new ReviewOutcome.Invalid("Text", "Напишите замечание.");
        if (text.Length > ProposalComment.TextMaxLength)
            return new ReviewOutcome.Invalid("Text", $"Не длиннее {ProposalComment.TextMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var concerned = await db.Proposals.Where(p => p.Id == proposalId).Select(p => new { p.Kind, p.ScopeKind, p.ScopeId }).SingleAsync(cancellationToken);
        if (!kinds[concerned.Kind].ReachToRead(by).Covers(new(concerned.ScopeKind, concerned.ScopeId)))
            throw new AccessDeniedException(Permission.Discuss);
        if (answersId is not null && !await db.Set<ProposalComment>().AnyAsync(c => c.Id == answersId && c.ProposalId == proposalId, cancellationToken))
            throw new ArgumentException("A comment answers another on the same proposal.", nameof(answersId));
        db.Add(new ProposalComment
        {
            ProposalId = proposalId,
            AnswersId = answersId,
            ByUserId = by.UserId,
            ByName = by.Name,
            Utc = clock.GetUtcNow().UtcDateTime,
            Text = text.Trim(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return new ReviewOutcome.Done();
    }
}
