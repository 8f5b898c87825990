using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Review;

/// <summary>What a director does with rows picked out of a batch: all of them or none, by the rules that hold for a single proposal.</summary>
public sealed class PickedDecisions(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewSettings settings, ReviewedKinds kinds, Publisher publisher, TimeProvider clock)
{
    /// <summary>As many as a person can have looked at.</summary>
    public const int Most = 400;

    /// <param name="picked">The proposals with the versions that were read.</param>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> ApproveAsync(
        StaffActor by, int batchId, IReadOnlyDictionary<int, int> picked, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (ReviewDecisions.OfNote(note) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (_, obstacle) = await ReadAsync(db, by, batchId, picked, cancellationToken);
        if (obstacle is not null)
            return obstacle;
        var isOwn = await db.Proposals.AnyAsync(
            p => picked.Keys.Contains(p.Id) && (p.AuthorId == by.UserId || p.Revisions.Any(revision => revision.ByUserId == by.UserId)), cancellationToken);
        if (isOwn && !settings.AllowSelfApproval)
            return new ReviewOutcome.OwnProposal();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        db.ChangeTracker.Clear();
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed(), IsSelf: isOwn), batchId) { Versions = picked };
        return await publisher.PublishAsync(run, Picked(db, batchId, picked), null, cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> ReturnAsync(
        StaffActor by, int batchId, IReadOnlyDictionary<int, int> picked, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, batchId, picked, reason, (proposal, decision) => proposal.Return(decision), cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> RejectAsync(
        StaffActor by, int batchId, IReadOnlyDictionary<int, int> picked, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, batchId, picked, reason, (proposal, decision) => kinds.Of(proposal).Reject(proposal, decision), cancellationToken);
    }

    private async Task<ReviewOutcome> DecideAsync(
        StaffActor by, int batchId, IReadOnlyDictionary<int, int> picked, string reason, Action<Proposal, Decision> decide, CancellationToken cancellationToken)
    {
        if (ReviewDecisions.OfReason(reason) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (proposals, obstacle) = await ReadAsync(db, by, batchId, picked, cancellationToken);
        if (obstacle is not null)
            return obstacle;
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, decision.Utc));
        foreach (var proposal in proposals)
            decide(proposal, decision);
        return await ReviewDecisions.SaveAsync(db, cancellationToken);
    }

    /// <summary>The picked proposals, each of which the person may decide about, or what hinders it.</summary>
    private async Task<(IReadOnlyList<Proposal> Proposals, ReviewOutcome? Obstacle)> ReadAsync(
        SmallTownsDbContext db, StaffActor by, int batchId, IReadOnlyDictionary<int, int> picked, CancellationToken cancellationToken)
    {
        if (picked.Count == 0)
            return ([], new ReviewOutcome.Invalid("Picked", "Отметьте хотя бы одну строку."));
        if (picked.Count > Most)
            return ([], new ReviewOutcome.Invalid("Picked", $"За один раз можно решить не больше {Most} строк."));
        List<Proposal> proposals = [];
        foreach (var code in await Picked(db, batchId, picked).Select(p => p.Kind).Distinct().ToListAsync(cancellationToken))
            proposals.AddRange(await kinds[code].Load(Picked(db, batchId, picked).Where(p => p.Kind == code)).ToListAsync(cancellationToken));
        foreach (var proposal in proposals)
            by.RequireFor(kinds.Of(proposal).ToDecide, proposal.Scope);
        if (proposals.Count < picked.Count)
            return ([], new ReviewOutcome.AlreadyDecided(null, null));
        var obstacles = proposals.Select(proposal => ReviewDecisions.Obstacle(proposal, picked[proposal.Id])).OfType<ReviewOutcome>();
        return (proposals, obstacles.FirstOrDefault());
    }

    private static IQueryable<Proposal> Picked(SmallTownsDbContext db, int batchId, IReadOnlyDictionary<int, int> picked) =>
        db.Proposals.Where(p => p.BatchId == batchId && picked.Keys.Contains(p.Id));
}
