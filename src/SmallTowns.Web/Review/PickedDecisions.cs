using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Review;

/// <summary>
/// What a director does with proposals picked out of the queue or of a batch: all of them or none, each by the rules that hold for
/// a single one. Where something is in the way, each such row is named with its reason, and the rest can be decided without it.
/// </summary>
public sealed class PickedDecisions(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewSettings settings, ReviewedKinds kinds, Publisher publisher, TimeProvider clock)
{
    /// <summary>As many as a person can have looked at.</summary>
    public const int Most = 400;

    private const string Gone = "О ней уже решили, или автор её забрал.";
    private const string NotYours = "О ней решает другой директор.";
    private const string Amended = "Её изменили, пока вы читали: посмотрите ещё раз.";
    private const string Own = "В ней есть ваша работа: её должен опубликовать другой директор.";
    private const string Outdated = "Опубликованное с тех пор изменилось: верните её автору.";
    private const string Unchanged = "Она ничего не меняет: именно это уже опубликовано.";

    /// <param name="picked">The proposals with the versions that were read.</param>
    /// <param name="publishAtUtc">Empty for at once. Rows of one batch are then published together too.</param>
    [Requires(Permission.Decide)]
    public async Task<PickedOutcome> ApproveAsync(
        StaffActor by, IReadOnlyDictionary<int, int> picked, PublicNote note, DateTime? publishAtUtc = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (ReviewDecisions.OfNote(note) is { } invalid)
            return new PickedOutcome.Invalid(invalid.Problems);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (publishAtUtc <= utcNow)
            return new PickedOutcome.Invalid("PublishAtUtc", "Это время уже прошло: выберите более позднее или опубликуйте сразу.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (_, refusal) = await ReadAsync(db, by, picked, isPublication: true, cancellationToken);
        if (refusal is not null)
            return refusal;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        var decision = new Decision(by.UserId, by.Name, utcNow, Note: note.Trimmed(), IsSelf: (await OwnAsync(db, by, picked, cancellationToken)).Count > 0);
        db.ChangeTracker.Clear();
        var run = new PublicationRun(db, decision with { Utc = publishAtUtc ?? utcNow }, BatchId: null) { Versions = picked };
        var outcome = publishAtUtc is null
            ? await publisher.PublishAsync(run, Picked(db, picked), null, cancellationToken)
            // Tried as of the time that is set: what is under embargo now will not be then.
            : await publisher.TryAsync(run, Picked(db, picked), cancellationToken);
        if (outcome is not ReviewOutcome.Done)
            return await RefusalAsync(by, picked, decision with { Utc = run.Decision.Utc }, outcome, cancellationToken);
        return publishAtUtc is { } at ? await ScheduleAsync(db, by, picked, decision, at, cancellationToken) : new PickedOutcome.Done(picked.Count);
    }

    [Requires(Permission.Decide)]
    public Task<PickedOutcome> ReturnAsync(
        StaffActor by, IReadOnlyDictionary<int, int> picked, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, picked, reason, BatchAction.Returned, (proposal, decision) => proposal.Return(decision), cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<PickedOutcome> RejectAsync(
        StaffActor by, IReadOnlyDictionary<int, int> picked, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, picked, reason, BatchAction.Rejected, (proposal, decision) => kinds.Of(proposal).Reject(proposal, decision), cancellationToken);
    }

    private async Task<PickedOutcome> DecideAsync(
        StaffActor by, IReadOnlyDictionary<int, int> picked, string reason, BatchAction action, Action<Proposal, Decision> decide, CancellationToken cancellationToken)
    {
        if (ReviewDecisions.OfReason(reason) is { } invalid)
            return new PickedOutcome.Invalid(invalid.Problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (proposals, refusal) = await ReadAsync(db, by, picked, isPublication: false, cancellationToken);
        if (refusal is not null)
            return refusal;
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, decision.Utc));
        foreach (var proposal in proposals)
            decide(proposal, decision);
        await BatchSteps.AddAsync(db, proposals, action, decision, cancellationToken);
        return await ReviewDecisions.SaveAsync(db, cancellationToken) is ReviewOutcome.Done
            ? new PickedOutcome.Done(proposals.Count)
            : await RefusalAsync(by, picked, decision, new ReviewOutcome.Amended(), cancellationToken);
    }

    private async Task<PickedOutcome> ScheduleAsync(
        SmallTownsDbContext db, StaffActor by, IReadOnlyDictionary<int, int> picked, Decision decision, DateTime at, CancellationToken cancellationToken)
    {
        var (proposals, refusal) = await ReadAsync(db, by, picked, isPublication: true, cancellationToken);
        if (refusal is not null)
            return refusal;
        foreach (var proposal in proposals)
            proposal.Schedule(decision, at);
        foreach (var together in proposals.GroupBy(proposal => proposal.BatchId))
        {
            if (together.Key is { } batchId)
            {
                await ScheduledBatch.PutAsync(db, batchId, at, cancellationToken);
                continue;
            }

            foreach (var single in together)
                await db.PutJobAsync(ScheduledPublication.JobCode, ScheduledPublication.KeyOf(single.Id), at, cancellationToken);
        }

        await BatchSteps.AddAsync(db, proposals, BatchAction.Scheduled, decision, cancellationToken);
        return await ReviewDecisions.SaveAsync(db, cancellationToken) is ReviewOutcome.Done
            ? new PickedOutcome.Done(proposals.Count)
            : await RefusalAsync(by, picked, decision, new ReviewOutcome.Amended(), cancellationToken);
    }

    /// <summary>The picked proposals, each of which the person may decide about, or what hinders which of them.</summary>
    private async Task<(IReadOnlyList<Proposal> Proposals, PickedOutcome? Refusal)> ReadAsync(
        SmallTownsDbContext db, StaffActor by, IReadOnlyDictionary<int, int> picked, bool isPublication, CancellationToken cancellationToken)
    {
        if (picked.Count == 0)
            return ([], new PickedOutcome.Invalid("Picked", "Отметьте хотя бы одну строку."));
        if (picked.Count > Most)
            return ([], new PickedOutcome.Invalid("Picked", $"За один раз можно решить не больше {Most} строк."));
        List<Proposal> proposals = [];
        foreach (var code in await Picked(db, picked).Select(p => p.Kind).Distinct().ToListAsync(cancellationToken))
            proposals.AddRange(await kinds[code].Load(Picked(db, picked).Where(p => p.Kind == code)).ToListAsync(cancellationToken));
        var own = isPublication && !settings.AllowSelfApproval ? await OwnAsync(db, by, picked, cancellationToken) : [];
        var obstacles = proposals.Select(proposal => (proposal.Id, Why: WhyNot(by, proposal, picked[proposal.Id], own)))
            .Concat(picked.Keys.Except(proposals.Select(proposal => proposal.Id)).Select(id => (Id: id, Why: (string?)Gone)))
            .Where(obstacle => obstacle.Why is not null).ToList();
        return obstacles.Count == 0 ? (proposals, null) : ([], await RefusedAsync(db, by, obstacles, [], cancellationToken));
    }

    private string? WhyNot(StaffActor by, Proposal proposal, int version, HashSet<int> own) =>
        !by.MayFor(kinds.Of(proposal).ToDecide, proposal.Scope) ? NotYours
        : ReviewDecisions.Obstacle(proposal, version) switch
        {
            ReviewOutcome.AlreadyDecided => Gone,
            ReviewOutcome.Amended => Amended,
            _ => own.Contains(proposal.Id) ? Own : null,
        };

    /// <summary>Nothing came of it: looks for the rows that are to blame, each by itself.</summary>
    private async Task<PickedOutcome> RefusalAsync(
        StaffActor by, IReadOnlyDictionary<int, int> picked, Decision decision, ReviewOutcome outcome, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (proposals, refusal) = await ReadAsync(db, by, picked, isPublication: false, cancellationToken);
        if (refusal is not null)
            return refusal;
        List<(int, string?)> obstacles = [];
        foreach (var proposal in proposals)
        {
            var kind = kinds.Of(proposal);
            var work = kind.Publish(new(db, decision, BatchId: null));
            var why = kind.WhyNotPublished(proposal, decision.Utc)
                ?? (await work.AnyOutdatedAsync([proposal], cancellationToken) ? Outdated
                    : await work.FindUnchangedAsync([proposal], cancellationToken) is not null ? Unchanged : null);
            if (why is not null)
                obstacles.Add((proposal.Id, why));
        }

        IReadOnlyList<string> errors = (outcome, obstacles.Count) switch
        {
            (_, > 0) => [],
            (ReviewOutcome.Blocked blocked, _) => blocked.Errors,
            _ => ["Кто-то в это же время решал о том же. Посмотрите на строки ещё раз и повторите."],
        };
        return await RefusedAsync(db, by, obstacles, errors, cancellationToken);
    }

    private async Task<PickedOutcome.Refused> RefusedAsync(
        SmallTownsDbContext db, StaffActor by, IReadOnlyList<(int Id, string? Why)> obstacles, IReadOnlyList<string> errors, CancellationToken cancellationToken)
    {
        var ids = obstacles.Select(obstacle => obstacle.Id).ToHashSet();
        // What the person may not read is not named to them.
        var readable = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)).ReadableBy(by, kinds).ToListAsync(cancellationToken);
        var lines = await kinds.LinesAsync(db, readable, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, readable.Select(p => p.Scope), cancellationToken);
        var words = readable.ToDictionary(p => p.Id, p => $"{names.Of(p.Scope)}: {lines[p.Id].What}");
        return new([.. obstacles.Select(obstacle => new RowObstacle(obstacle.Id, words.GetValueOrDefault(obstacle.Id), obstacle.Why!))], errors);
    }

    /// <summary>Those of them that the person wrote a part of.</summary>
    private static Task<HashSet<int>> OwnAsync(SmallTownsDbContext db, StaffActor by, IReadOnlyDictionary<int, int> picked, CancellationToken cancellationToken) =>
        Picked(db, picked).Where(p => p.AuthorId == by.UserId || p.Revisions.Any(revision => revision.ByUserId == by.UserId)).Select(p => p.Id).ToHashSetAsync(cancellationToken);

    private static IQueryable<Proposal> Picked(SmallTownsDbContext db, IReadOnlyDictionary<int, int> picked) =>
        db.Proposals.Where(p => picked.Keys.Contains(p.Id));
}
