using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Life.Approvals;

/// <summary>
/// Publishes proposals at once in the name of whoever gave a standing approval. What is published is marked so, and waits to be looked at
/// afterwards. It goes through the same publisher as every other decision.
/// </summary>
public sealed class StandingPublication(IDbContextFactory<SmallTownsDbContext> contexts, Publisher publisher, TimeProvider clock)
{
    /// <summary>The approval under which this work is done today; empty where none stands.</summary>
    public async Task<StandingApproval?> OfAsync(ApprovedWork work, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.StandingApprovals.AsNoTracking().Where(approval => approval.Work == work && approval.GivenUtc != null && approval.EndedUtc == null && approval.ValidTo >= today)
            .OrderByDescending(approval => approval.GivenUtc).FirstOrDefaultAsync(cancellationToken);
    }

    /// <param name="proposalIds">That wait, and that the caller has held against the bounds of the approval.</param>
    public async Task<ReviewOutcome> PublishAsync(StandingApproval approval, IReadOnlyList<int> proposalIds, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(proposalIds);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // It may have been ended a moment ago.
        if (!await db.StandingApprovals.AnyAsync(row => row.Id == approval.Id && row.EndedUtc == null, cancellationToken) || !approval.StandsOn(RegionCalendar.DayOf(utcNow)))
            return new ReviewOutcome.AlreadyDecided(null, null);
        // Before the publication: what is public without a mark would be worse than a mark of what did not come to it.
        List<ApprovedPublication> marks = [.. proposalIds.Select(id => new ApprovedPublication { ApprovalId = approval.Id, ProposalId = id, Utc = utcNow })];
        db.ApprovedPublications.AddRange(marks);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        db.ActAs(new(approval.GivenById, approval.GivenBy!, origin, utcNow));
        var run = new PublicationRun(db, new(approval.GivenById!.Value, approval.GivenBy!, utcNow, Note: NoteOf(approval)), BatchId: null);
        var outcome = await publisher.PublishAsync(run, db.Proposals.Where(proposal => proposalIds.Contains(proposal.Id)), null, cancellationToken);
        if (outcome is not ReviewOutcome.Done)
        {
            var ids = marks.ConvertAll(mark => mark.Id);
            await db.ApprovedPublications.Where(mark => ids.Contains(mark.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>What readers are told beside the change.</summary>
    private static PublicNote NoteOf(StandingApproval approval) => new(
        $"Опубликовано по постоянному разрешению № {approval.Id} от {Days.InWords(RegionCalendar.DayOf(approval.GivenUtc!.Value))}",
        $"Published under standing approval no. {approval.Id}");
}
