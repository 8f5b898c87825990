using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>What a director does with proposals: publish now or at a set time, send back, reject, take back what is published.</summary>
public sealed class ReviewDecisions(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewSettings settings, ReviewedKinds kinds, Publisher publisher, TimeProvider clock)
{
    /// <param name="version">The version of the proposal that was read: an amended one has to be read again.</param>
    /// <param name="publishAtUtc">Empty for at once.</param>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> ApproveAsync(
        StaffActor by, int proposalId, int version, PublicNote note, DateTime? publishAtUtc = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note) is { } invalid)
            return invalid;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (publishAtUtc <= utcNow)
            return new ReviewOutcome.Invalid("PublishAtUtc", "Это время уже прошло: выберите более позднее или опубликуйте сразу.");

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await FindAsync(db, by, proposalId, cancellationToken);
        if (Obstacle(proposal, version) is { } obstacle)
            return obstacle;
        var isOwn = IsOwn(by, proposal);
        if (isOwn && !settings.AllowSelfApproval)
            return new ReviewOutcome.OwnProposal();

        db.ActAs(ActorOf(by, utcNow, proposalId));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed(), IsSelf: isOwn), BatchId: null);
        var one = db.Proposals.Where(p => p.Id == proposalId);
        if (publishAtUtc is not { } at)
            return await publisher.PublishAsync(run, one, null, cancellationToken);
        // Tried as of the time that is set: what is under embargo now will not be then.
        if (await publisher.TryAsync(run with { Decision = run.Decision with { Utc = at } }, one, cancellationToken) is not ReviewOutcome.Done and var hindrance)
            return hindrance;
        proposal = await FindAsync(db, by, proposalId, cancellationToken);
        if (Obstacle(proposal, version) is { } changed)
            return changed;
        proposal.Schedule(run.Decision, at);
        await BatchSteps.AddAsync(db, [proposal], BatchAction.Scheduled, run.Decision, cancellationToken);
        await db.PutJobAsync(ScheduledPublication.JobCode, ScheduledPublication.KeyOf(proposalId), at, cancellationToken);
        return await SaveAsync(db, cancellationToken);
    }

    /// <summary>Publishes every proposal of a batch that waits, in one transaction: all of them or none.</summary>
    /// <returns>What hindered it, or nothing.</returns>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> ApproveBatchAsync(
        StaffActor by, int batchId, PublicNote note, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposals = db.Proposals.Where(p => p.BatchId == batchId && (p.State != ProposalState.Scheduled));
        await RequireForAllAsync(by, proposals, cancellationToken);
        var batch = await db.ProposalBatches.AsNoTracking().SingleAsync(b => b.Id == batchId, cancellationToken);
        // Whoever mended a row of somebody else's file has written a part of it too; as it came (version 0) a row is the author's.
        var isOwn = batch.ByUserId == by.UserId || await db.Proposals.AnyAsync(
            p => p.BatchId == batchId && p.State == ProposalState.Submitted && p.Version > 0 && p.Revisions.Any(revision => revision.ByUserId == by.UserId), cancellationToken);
        if (isOwn && !settings.AllowSelfApproval)
            return new ReviewOutcome.OwnProposal();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Import, utcNow));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed(), IsSelf: isOwn), batchId) { From = ProposalState.Submitted };
        return await publisher.PublishAsync(run, proposals, progress, cancellationToken);
    }

    /// <summary>Takes a whole batch back in one transaction: what is published with a note that readers see, what still waits is rejected.</summary>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawBatchAsync(
        StaffActor by, int batchId, PublicNote note, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposals = db.Proposals.Where(p => p.BatchId == batchId);
        await RequireForAllAsync(by, proposals, cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed()), batchId);
        return await publisher.WithdrawAsync(run, proposals, progress, cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> ReturnAsync(StaffActor by, int proposalId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, proposalId, version, reason, BatchAction.Returned, (proposal, _, decision) => proposal.Return(decision), cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> RejectAsync(StaffActor by, int proposalId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, proposalId, version, reason, BatchAction.Rejected, (proposal, kind, decision) => kind.Reject(proposal, decision), cancellationToken);
    }

    /// <summary>Takes back what was published through a proposal, with a note that readers see.</summary>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawAsync(
        StaffActor by, int proposalId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await FindAsync(db, by, proposalId, cancellationToken);
        if (proposal.State != ProposalState.Published)
            return new ReviewOutcome.AlreadyDecided(proposal.DecidedBy, proposal.DecidedUtc);
        if (proposal.Version != version)
            return new ReviewOutcome.Amended();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ActorOf(by, utcNow, proposalId));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed()), BatchId: null);
        return await publisher.WithdrawAsync(run, db.Proposals.Where(p => p.Id == proposalId), null, cancellationToken);
    }

    private async Task<ReviewOutcome> DecideAsync(
        StaffActor by, int proposalId, int version, string reason, BatchAction action, Action<Proposal, ReviewedKind, Decision> decide,
        CancellationToken cancellationToken)
    {
        if (OfReason(reason) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await FindAsync(db, by, proposalId, cancellationToken);
        if (Obstacle(proposal, version) is { } obstacle)
            return obstacle;
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        db.ActAs(ActorOf(by, decision.Utc, proposalId));
        decide(proposal, kinds.Of(proposal), decision);
        await BatchSteps.AddAsync(db, [proposal], action, decision, cancellationToken);
        return await SaveAsync(db, cancellationToken);
    }

    private async Task<Proposal> FindAsync(SmallTownsDbContext db, StaffActor by, int proposalId, CancellationToken cancellationToken)
    {
        var code = await db.Proposals.Where(p => p.Id == proposalId).Select(p => p.Kind).SingleAsync(cancellationToken);
        var proposal = await kinds[code].Load(db.Proposals)
            .Include(p => p.Revisions.OrderBy(r => r.Number))
            .SingleAsync(p => p.Id == proposalId, cancellationToken);
        by.RequireFor(kinds[code].ToDecide, proposal.Scope);
        return proposal;
    }

    /// <summary>Whoever decides about a batch must be allowed to decide about each of its proposals.</summary>
    private async Task RequireForAllAsync(StaffActor by, IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var concerned = await proposals.Select(p => new { p.Kind, p.ScopeKind, p.ScopeId }).Distinct().ToListAsync(cancellationToken);
        foreach (var one in concerned)
            by.RequireFor(kinds[one.Kind].ToDecide, new Scope(one.ScopeKind, one.ScopeId));
    }

    private static ChangeActor ActorOf(StaffActor by, DateTime utc, int proposalId) =>
        ChangeActor.Of(by, ChangeOrigin.Screen, utc) with { ProposalId = proposalId };

    internal static ReviewOutcome? Obstacle(Proposal proposal, int version) =>
        proposal.State is not (ProposalState.Submitted or ProposalState.Scheduled)
            ? new ReviewOutcome.AlreadyDecided(proposal.DecidedBy, proposal.DecidedUtc)
            : proposal.Version != version ? new ReviewOutcome.Amended() : null;

    private static bool IsOwn(StaffActor by, Proposal proposal) =>
        proposal.AuthorId == by.UserId || proposal.Revisions.Any(revision => revision.ByUserId == by.UserId);

    public static ReviewOutcome.Invalid? OfReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new("Reason", "Напишите причину: автор должен понять, что исправить.")
        : reason.Length > Proposal.ReasonMaxLength ? new("Reason", $"Не длиннее {Proposal.ReasonMaxLength} знаков.")
        : null;

    public static ReviewOutcome.Invalid? OfNote(PublicNote note, bool isRequired = false) =>
        isRequired && string.IsNullOrWhiteSpace(note.Ru) ? new("NoteRu", "Напишите, почему: это прочтёт читатель страницы.")
        : note.Ru?.Length > Proposal.ReasonMaxLength ? new("NoteRu", $"Не длиннее {Proposal.ReasonMaxLength} знаков.")
        : note.En?.Length > Proposal.ReasonMaxLength ? new("NoteEn", $"Не длиннее {Proposal.ReasonMaxLength} знаков.")
        : null;

    internal static async Task<ReviewOutcome> SaveAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReviewOutcome.Amended();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneJobOfKey))
        {
            // Another director set a time in the same moment.
            return new ReviewOutcome.Amended();
        }
    }
}
