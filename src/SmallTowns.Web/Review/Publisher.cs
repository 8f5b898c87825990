using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes proposals or takes them back: all of them or none, however many there are. A single proposal is a batch of one.
/// </summary>
public sealed class Publisher(PublicationTransaction publication, ReviewedKinds kinds, TimeProvider clock)
{
    // A chunk keeps memory steady whatever the size of a batch, and its keys within what one query may ask for.
    private const int Chunk = 400;

    // The publication itself writes the records of what is alike in some seconds; if it is killed, the job does from then on.
    private static readonly TimeSpan WrittenAtLatest = TimeSpan.FromMinutes(2);

    /// <param name="proposals">Those that wait.</param>
    public async Task<ReviewOutcome> PublishAsync(
        PublicationRun run, IQueryable<Proposal> proposals, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var plan = PlanOf(run, proposals);
        if (run.BatchId is not null)
            await plan.MakeAheadAsync(cancellationToken);
        var outcome = await publication.RunAsync(run, () => PublishAllAsync(run, plan, progress, cancellationToken), cancellationToken);
        // It is published: whoever leaves now must not keep the rest of the history from being written.
        if (outcome is ReviewOutcome.Done && plan.Records is { } records)
            await WriteAsync(run, records);
        return outcome;
    }

    /// <summary>What would come of publishing now. Nothing of it stays, and the context forgets what it held.</summary>
    public async Task<ReviewOutcome> TryAsync(PublicationRun run, IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        await using var plan = PlanOf(run, proposals);
        await using var transaction = await run.Db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await PublishAllAsync(run, plan, null, cancellationToken);
        await transaction.RollbackAsync(CancellationToken.None);
        run.Db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>
    /// Reads what would stand if they were published now, whether the rules of release would let them or not. Nothing of it stays, and the
    /// context forgets what it held.
    /// </summary>
    /// <returns>What came of it, and what was read; nothing where it would not come out.</returns>
    public async Task<(ReviewOutcome Outcome, T? Read)> LookAsync<T>(
        PublicationRun run, IQueryable<Proposal> proposals, Func<Task<T>> readAsync, CancellationToken cancellationToken)
    {
        await using var plan = PlanOf(run, proposals);
        // Before anybody has to wait.
        await plan.KeepUpAsync(cancellationToken);
        // All that is read is of one state.
        await using var transaction = await run.Db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var outcome = await ApplyAllAsync(run, plan, null, cancellationToken);
        run.Db.ChangeTracker.Clear();
        var read = outcome is ReviewOutcome.Done ? await readAsync() : default;
        await transaction.RollbackAsync(CancellationToken.None);
        return (outcome, read);
    }

    /// <summary>What is published of them ceases to be; what still waits is rejected with the same words.</summary>
    public Task<ReviewOutcome> WithdrawAsync(
        PublicationRun run, IQueryable<Proposal> proposals, IProgress<int>? progress, CancellationToken cancellationToken) =>
        publication.RunAsync(run, () => WithdrawAllAsync(run, proposals, progress, cancellationToken), cancellationToken);

    private static async Task WriteAsync(PublicationRun run, AlikeRecords records)
    {
        try
        {
            await records.WriteAsync(run.Db, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException || DatabaseUnavailable.Explains(fault))
        {
            // What is left of them the job writes.
        }
    }

    private PublicationPlan PlanOf(PublicationRun run, IQueryable<Proposal> proposals) => new(run, kinds, proposals.Waiting(), RegionCalendar.Today(clock));

    private async Task<ReviewOutcome> PublishAllAsync(
        PublicationRun run, PublicationPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var outcome = await ApplyAllAsync(run, plan, progress, cancellationToken);
        return outcome is ReviewOutcome.Done ? await plan.Gate.CloseAsync(await plan.HoldsAsync(cancellationToken), cancellationToken) : outcome;
    }

    private async Task<ReviewOutcome> ApplyAllAsync(
        PublicationRun run, PublicationPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await plan.KeepUpAsync(cancellationToken);
        var gate = plan.Gate;
        var published = 0;
        var still = run.From is { } from ? run.Db.Proposals.Where(p => p.State == from) : run.Db.Proposals.Waiting();
        foreach (var (kind, work, order) in plan.Kinds)
        {
            ReviewOutcome? refusal = null;
            published += await InChunksAsync(run.Db, work.InOrder(Of(still, kind)), order.Ids, published, progress, async chunk =>
            {
                if ((run.Versions is { } read && chunk.Any(proposal => proposal.Version != read.GetValueOrDefault(proposal.Id, -1)))
                    || await AnyMendedMeanwhileAsync(run, chunk, cancellationToken))
                {
                    refusal = new ReviewOutcome.Amended();
                    return false;
                }

                if (chunk.Select(proposal => kind.WhyNotPublished(proposal, run.Decision.Utc)).FirstOrDefault(why => why is not null) is { } hindrance)
                {
                    refusal = new ReviewOutcome.Blocked([hindrance]);
                    return false;
                }

                List<Proposal> first = [.. chunk.Where(proposal => !work.HasRivalBefore(proposal))];
                if (await work.AnyOutdatedAsync(first, cancellationToken))
                    refusal = new ReviewOutcome.Outdated();
                else if (await work.FindUnchangedAsync(first, cancellationToken) is { } unchanged)
                    refusal = new ReviewOutcome.NothingToPublish(unchanged);
                if (refusal is not null)
                    return false;

                gate.Touch(kind, chunk);
                run.Touch(kind, chunk);
                foreach (var proposal in chunk)
                    proposal.Publish(run.Decision);
                await work.ApplyAsync(chunk, cancellationToken);
                return true;
            }, cancellationToken);
            if (refusal is not null)
                return refusal;
            if (order.Alike.Count == 0)
                continue;
            gate.Touch(kind, order.AlikeParts);
            plan.Records = await work.ApplyAlikeAsync(plan.Alike!, cancellationToken);
            await plan.Records.PutJobAsync(run.Db, clock.GetUtcNow().UtcDateTime + WrittenAtLatest, cancellationToken);
            await run.Db.SaveChangesAsync(cancellationToken);
            published += order.Alike.Count;
            progress?.Report(published);
        }

        if (published == 0 || published < run.Versions?.Count)
            return new ReviewOutcome.AlreadyDecided(null, null);
        await run.NoteAsync(BatchAction.Published, cancellationToken);
        return new ReviewOutcome.Done();
    }

    /// <summary>
    /// Whose the rows of a batch are was asked before the transaction: whoever decides may have mended one since. As it came (version 0)
    /// a row is its author's, and whoever mends one from here on is stopped by its version.
    /// </summary>
    private static async Task<bool> AnyMendedMeanwhileAsync(PublicationRun run, List<Proposal> chunk, CancellationToken cancellationToken)
    {
        if (run is not { BatchId: not null, From: ProposalState.Submitted, Decision: { IsSelf: false, ById: var deciding } })
            return false;
        var mended = chunk.Where(proposal => proposal.Version > 0).Select(proposal => proposal.Id).ToList();
        return mended.Count > 0 && await run.Db.Set<ProposalRevision>().AnyAsync(revision => mended.Contains(revision.ProposalId) && revision.ByUserId == deciding, cancellationToken);
    }

    private async Task<ReviewOutcome> WithdrawAllAsync(
        PublicationRun run, IQueryable<Proposal> proposals, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var published = proposals.Where(proposal => proposal.State == ProposalState.Published);
        // Of a batch what was corrected since stays; a single one that something later stands on is not taken from under it.
        if (run.BatchId is null && await AnyHasGivenWayAsync(run.Db, published, cancellationToken))
            return new ReviewOutcome.Outdated();
        var withdrawn = 0;
        foreach (var kind in await KindsOfAsync(published, cancellationToken))
        {
            var work = kind.Withdraw(run);
            ReviewOutcome? refusal = null;
            var ids = await IdsAsync(work.InOrder(Of(published, kind)), cancellationToken);
            withdrawn += await InChunksAsync(run.Db, work.InOrder(Of(run.Db.Proposals.Where(proposal => proposal.State == ProposalState.Published), kind)), ids, withdrawn, progress, async chunk =>
            {
                refusal = await RefusalAsync(run.Db, kind, chunk, cancellationToken);
                if (refusal is not null)
                    return false;
                run.Touch(kind, chunk);
                await work.ApplyAsync(chunk, cancellationToken);
                foreach (var proposal in chunk)
                    proposal.Withdraw(run.Decision);
                return true;
            }, cancellationToken);
            if (refusal is not null)
                return refusal;
        }

        if (withdrawn == 0)
            return new ReviewOutcome.AlreadyDecided(null, null);
        await RejectAsync(run, proposals.StillOpen(), cancellationToken);
        await run.NoteAsync(BatchAction.Withdrawn, cancellationToken);
        return new ReviewOutcome.Done();
    }

    private async Task<bool> AnyHasGivenWayAsync(SmallTownsDbContext db, IQueryable<Proposal> published, CancellationToken cancellationToken)
    {
        foreach (var kind in await KindsOfAsync(published, cancellationToken))
        {
            foreach (var proposal in await Of(published, kind).ToListAsync(cancellationToken))
            {
                if (await kind.HasGivenWayAsync(db, proposal, cancellationToken))
                    return true;
            }
        }

        return false;
    }

    private static async Task<ReviewOutcome?> RefusalAsync(
        SmallTownsDbContext db, ReviewedKind kind, List<Proposal> proposals, CancellationToken cancellationToken)
    {
        foreach (var proposal in proposals)
        {
            if (await kind.WhyNotWithdrawnAsync(db, proposal, cancellationToken) is { } why)
                return new ReviewOutcome.StillUsed(why);
        }

        return null;
    }

    private async Task RejectAsync(PublicationRun run, IQueryable<Proposal> open, CancellationToken cancellationToken)
    {
        var decision = run.Decision with { Reason = run.Decision.Note?.Ru };
        foreach (var kind in await KindsOfAsync(open, cancellationToken))
        {
            var ids = await IdsAsync(Of(open, kind).OrderBy(proposal => proposal.Id), cancellationToken);
            await InChunksAsync(run.Db, Of(run.Db.Proposals.StillOpen(), kind).OrderBy(proposal => proposal.Id), ids, 0, null, chunk =>
            {
                foreach (var proposal in chunk)
                    kind.Reject(proposal, decision);
                return Task.FromResult(true);
            }, cancellationToken);
        }
    }

    private static IQueryable<Proposal> Of(IQueryable<Proposal> proposals, ReviewedKind kind) =>
        kind.Load(proposals.Where(proposal => proposal.Kind == kind.Code));

    private async Task<IReadOnlyList<ReviewedKind>> KindsOfAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var codes = await proposals.Select(proposal => proposal.Kind).Distinct().ToListAsync(cancellationToken);
        return [.. codes.Order(StringComparer.Ordinal).Select(code => kinds[code])];
    }

    private static Task<List<int>> IdsAsync(IQueryable<Proposal> ordered, CancellationToken cancellationToken) =>
        ordered.Select(proposal => proposal.Id).ToListAsync(cancellationToken);

    /// <summary>
    /// Takes the proposals a chunk at a time. Their order is asked for once, and each chunk by its keys alone: otherwise all that are left
    /// would be gone through for each.
    /// </summary>
    /// <returns>How many were decided; the work may refuse a chunk, and nothing goes on then.</returns>
    private static async Task<int> InChunksAsync(
        SmallTownsDbContext db, IQueryable<Proposal> proposals, IReadOnlyList<int> ids, int before, IProgress<int>? progress,
        Func<List<Proposal>, Task<bool>> decideAsync, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var some in ids.Chunk(Chunk))
        {
            var chunk = await proposals.Where(proposal => some.Contains(proposal.Id)).ToListAsync(cancellationToken);
            if (chunk.Count == 0)
                continue;
            if (!await decideAsync(chunk))
                return done;
            await db.SaveManyAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += chunk.Count;
            progress?.Report(before + done);
        }

        return done;
    }
}
