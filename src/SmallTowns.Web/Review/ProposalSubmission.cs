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
        by.RequireFor(kinds[change.Subject.Kind].ToPropose, change.Subject.Scope);
        var (outcome, open) = await LookAsync(db, change, sending.BasedOn, isTable: false, cancellationToken);
        if (outcome is not null)
            return outcome;
        var submission = new Submission(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, sending.Reason.Trim());
        var proposal = Put(change, open, submission, sending.Origin, batchId: null);
        return await SaveAsync(db, proposal, change, ChangeActor.Of(by, sending.Origin, submission.Utc), cancellationToken);
    }

    /// <summary>Sends several checked changes in: all of them or none. Two or more new proposals are a batch.</summary>
    /// <param name="title">Of the batch.</param>
    public async Task<TogetherOutcome> SendTogetherAsync(
        SmallTownsDbContext db, StaffActor by, IReadOnlyList<TogetherChange> changes, string title, string reason, CancellationToken cancellationToken)
    {
        foreach (var scope in changes.Select(one => (kinds[one.Change.Subject.Kind].ToPropose, one.Change.Subject.Scope)).Distinct())
            by.RequireFor(scope.ToPropose, scope.Scope);
        var looks = await LookAtAllAsync(db, changes, cancellationToken);
        if (looks.Any(look => TogetherOutcome.IsHindrance(look.Outcome)))
            return new(false, null, [.. looks.Select(look => TogetherOutcome.IsHindrance(look.Outcome) ? look.Outcome : null)]);
        var submission = new Submission(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, submission.Utc));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var batch = looks.Count(look => look is { Outcome: null, Open: null }) > 1 ? TableBatches.Of(by, title, submission.Utc) : null;
            if (batch is not null)
            {
                db.ProposalBatches.Add(batch);
                await db.SaveChangesAsync(cancellationToken);
            }

            var proposals = changes.Zip(looks, (one, look) => look.Outcome is null ? Put(one.Change, look.Open, submission, ChangeOrigin.Screen, batch?.Id) : null).ToList();
            db.Proposals.AddRange(proposals.OfType<Proposal>().Where(proposal => proposal.Id == 0));
            if (batch is not null)
                BatchSteps.AddSent(db, batch, proposals.Count(proposal => proposal?.Id == 0), submission.Reason);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(true, batch?.Id, [.. proposals.Zip(looks, (proposal, look) => proposal is null ? look.Outcome : new ProposeOutcome.Sent(proposal.Id))]);
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || db.IsClash(clash, UniqueIndexes.OneOpenProposal))
        {
            // Somebody was faster by a moment: which rows it is about is seen by looking again.
            db.ChangeTracker.Clear();
            var again = await LookAtAllAsync(db, changes, cancellationToken);
            return new(false, null, [.. again.Select(look => TogetherOutcome.IsHindrance(look.Outcome) ? look.Outcome : null)]);
        }
    }

    private async Task<List<(ProposeOutcome? Outcome, Proposal? Open)>> LookAtAllAsync(
        SmallTownsDbContext db, IReadOnlyList<TogetherChange> changes, CancellationToken cancellationToken)
    {
        List<(ProposeOutcome?, Proposal?)> looks = [];
        HashSet<string> subjects = [];
        foreach (var one in changes)
        {
            var look = await LookAsync(db, one.Change, one.BasedOn, isTable: true, cancellationToken);
            looks.Add(subjects.Add(one.Change.Subject.FullKey) ? look : (new ProposeOutcome.Invalid("", "Это число есть в таблице дважды."), null));
        }

        return looks;
    }

    /// <summary>What becomes of a change before anything is saved; empty where it can be sent, with the open proposal that it amends.</summary>
    /// <param name="isTable">In a table a row that waits already just as it is typed is no conflict: nothing is to be done about it.</param>
    private async Task<(ProposeOutcome? Outcome, Proposal? Open)> LookAsync(
        SmallTownsDbContext db, ProposedChange change, EditBase basedOn, bool isTable, CancellationToken cancellationToken)
    {
        var kind = kinds[change.Subject.Kind];
        var open = await OpenOfAsync(db, kind, change.Subject, basedOn.ProposalId, cancellationToken);
        var isAlready = open is { State: ProposalState.Submitted or ProposalState.Scheduled } && change.IsProposedBy(open);
        if (isTable && isAlready)
            return (new ProposeOutcome.NothingChanged(), open);
        if (await ConflictAsync(db, change, basedOn, open, cancellationToken) is { } conflict)
            return (conflict, open);
        if (open?.State == ProposalState.Scheduled && !kind.AmendsScheduled)
            return (Approved(open), open);
        if (change.IsPublished)
            return (open is null ? new ProposeOutcome.NothingChanged() : AsPublished(), open);
        // What was sent back may be sent again as it was: the answer to the reviewer is in the new reason.
        return (isAlready ? new ProposeOutcome.NothingChanged() : null, open);
    }

    private Proposal Put(ProposedChange change, Proposal? open, Submission submission, ChangeOrigin origin, int? batchId)
    {
        var proposal = open ?? Proposal.Of(change.Subject, submission, origin, batchId);
        // What the revision before had prepared was not taken.
        if (open is not null)
            kinds.Of(open).Decline(open, new Decision(submission.ById, submission.By, submission.Utc));
        if (proposal.State == ProposalState.Scheduled)
            proposal.Reopen();
        proposal.SubjectKey = change.Subject.FullKey;
        change.PutInto(proposal, submission);
        return proposal;
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
