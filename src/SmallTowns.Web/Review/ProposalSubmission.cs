using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>
/// The first step of every change: propose. Of one subject one proposal is open at a time; who has more to say amends it.
/// </summary>
public sealed class ProposalSubmission(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, TimeProvider clock)
{
    /// <summary>What is wrong with a reason.</summary>
    public static IEnumerable<InputProblem> OfReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            yield return new("Reason", "Напишите, почему нужна правка: это увидит проверяющий, а при публикации и читатель.");
        else if (reason.Length > Proposal.ReasonMaxLength)
            yield return new("Reason", $"Не длиннее {Proposal.ReasonMaxLength} знаков.");
    }

    /// <summary>Sends a checked change in.</summary>
    public async Task<ProposeOutcome> SendAsync(
        SmallTownsDbContext db, StaffActor by, ProposedChange change, Sending sending, CancellationToken cancellationToken)
    {
        var kind = kinds[change.Subject.Kind];
        by.RequireFor(kind.ToPropose, change.Subject.Scope);
        var open = await OpenOfAsync(db, kind, change.Subject, sending.BasedOn.ProposalId, cancellationToken);
        if (await ConflictAsync(db, change, sending.BasedOn, open, cancellationToken) is { } conflict)
            return conflict;
        if (open?.State == ProposalState.Scheduled && !kind.AmendsScheduled)
            return Approved(open);
        if (change.IsPublished)
            return open is null ? new ProposeOutcome.NothingChanged() : AsPublished();
        // What was sent back may be sent again as it was: the answer to the reviewer is in the new reason.
        if (open is { State: ProposalState.Submitted or ProposalState.Scheduled } && change.IsProposedBy(open))
            return new ProposeOutcome.NothingChanged();

        var submission = new Submission(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, sending.Reason.Trim());
        var proposal = open ?? Proposal.Of(change.Subject, submission, sending.Origin);
        // What the revision before had prepared was not taken.
        if (open is not null)
            kind.Decline(open, new Decision(by.UserId, by.Name, submission.Utc));
        if (proposal.State == ProposalState.Scheduled)
            proposal.Reopen();
        proposal.SubjectKey = change.Subject.FullKey;
        change.PutInto(proposal, submission);
        return await SaveAsync(db, proposal, change, ChangeActor.Of(by, sending.Origin, submission.Utc), cancellationToken);
    }

    /// <summary>Takes back what one proposed oneself and nobody has published yet. False where it is too late.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<bool> RecallAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var code = await db.Proposals.Where(p => p.Id == proposalId).Select(p => p.Kind).SingleAsync(cancellationToken);
        var proposal = await kinds[code].Load(db.Proposals).SingleAsync(p => p.Id == proposalId, cancellationToken);
        by.RequireFor(kinds[code].ToPropose, proposal.Scope);
        if (!proposal.IsOpen || proposal.AuthorId != by.UserId)
            return false;
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, decision.Utc) with { ProposalId = proposalId });
        kinds[code].Recall(proposal, decision);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A director decided in the same moment.
            return false;
        }
    }

    /// <summary>The one open proposal of a subject, tracked, with its revisions in order.</summary>
    public static async Task<Proposal?> OpenOfAsync(
        SmallTownsDbContext db, ReviewedKind kind, Subject subject, int? amendedId, CancellationToken cancellationToken)
    {
        var open = kind.Load(db.Proposals.Where(p => p.Kind == kind.Code).StillOpen()).Include(p => p.Revisions.OrderBy(r => r.Number));
        return await open.SingleOrDefaultAsync(p => p.SubjectKey == subject.FullKey, cancellationToken)
            ?? (kind.KeyMayChange && amendedId is { } id
                ? await open.SingleOrDefaultAsync(p => p.Id == id && p.ScopeKind == subject.Scope.Kind && p.ScopeId == subject.Scope.Id, cancellationToken)
                : null);
    }

    /// <summary>What is published changed while no proposal is open: whoever decided the last one changed it.</summary>
    private static async Task<ProposeOutcome.Conflict?> ConflictAsync(
        SmallTownsDbContext db, ProposedChange change, EditBase basedOn, Proposal? open, CancellationToken cancellationToken)
    {
        if (open is not null)
        {
            return basedOn.ProposalId == open.Id && basedOn.ProposalVersion == open.Version
                ? null
                : new(new(new(change.ShapeOf(open), open.Id, open.Version), open.Revisions[^1].ByName, open.SubmittedUtc));
        }

        if (basedOn.ProposalId is null && ContentComparison.AreSame(basedOn.Content, change.Published))
            return null;
        var (by, utc) = change.PublishedSince ?? await LastDecisionAsync(db, change.Subject, cancellationToken);
        return new(new(new(change.Published, null, 0), by, utc));
    }

    private static async Task<(string By, DateTime Utc)> LastDecisionAsync(SmallTownsDbContext db, Subject subject, CancellationToken cancellationToken)
    {
        var last = await db.Proposals
            .Where(p => p.SubjectKey == subject.FullKey && (p.State == ProposalState.Published || p.State == ProposalState.Withdrawn))
            .OrderByDescending(p => p.DecidedUtc)
            .Select(p => new { p.DecidedBy, p.DecidedUtc })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? ("", default) : (last.DecidedBy!, last.DecidedUtc!.Value);
    }

    /// <summary>What a director has approved is not changed behind their back.</summary>
    private static ProposeOutcome.Invalid Approved(Proposal scheduled) => new("",
        $"Эту правку уже одобрили ({scheduled.DecidedBy}), она ждёт назначенного времени. Чтобы изменить её, попросите вернуть её на доработку.");

    private static ProposeOutcome.Invalid AsPublished() => new("",
        "Такая правка ничего не меняет: именно это уже опубликовано. Исправьте её или отзовите на странице проверки.");

    private async Task<ProposeOutcome> SaveAsync(
        SmallTownsDbContext db, Proposal proposal, ProposedChange change, ChangeActor actor, CancellationToken cancellationToken)
    {
        db.ActAs(actor);
        if (proposal.Id == 0)
            db.Proposals.Add(proposal);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ProposeOutcome.Sent(proposal.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await TheirsAsync(db, proposal, change, cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneOpenProposal))
        {
            return await TheirsAsync(db, proposal, change, cancellationToken);
        }
    }

    /// <summary>Somebody was faster by a moment: what they sent is what stands now.</summary>
    private async Task<ProposeOutcome> TheirsAsync(SmallTownsDbContext db, Proposal mine, ProposedChange change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var theirs = await kinds.Of(mine).Load(db.Proposals).AsNoTracking()
            .Include(p => p.Revisions.OrderBy(r => r.Number))
            .Where(p => p.SubjectKey == mine.SubjectKey || p.Id == mine.Id).OrderByDescending(p => p.Id == mine.Id).ThenByDescending(p => p.Id).FirstAsync(cancellationToken);
        var now = new EditBase(change.ShapeOf(theirs), theirs.IsOpen ? theirs.Id : null, theirs.IsOpen ? theirs.Version : 0);
        return new ProposeOutcome.Conflict(new(now, theirs.Revisions[^1].ByName, theirs.SubmittedUtc));
    }
}
