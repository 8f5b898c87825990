using System.Data;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes proposals or takes them back: all of them or none, however many there are. A single proposal is a batch of one.
/// </summary>
public sealed class Publisher(PublicationTransaction publication, ReviewedKinds kinds, TimeProvider clock)
{
    /// <param name="proposals">Those that wait.</param>
    public async Task<ReviewOutcome> PublishAsync(
        PublicationRun run, IQueryable<Proposal> proposals, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var plan = PlanOf(run, proposals);
        if (run.BatchId is not null)
            await plan.MakeAheadAsync(cancellationToken);
        var outcome = await publication.RunAsync(run, () => PublishAllAsync(run, plan, progress, cancellationToken), cancellationToken);
        if (outcome is ReviewOutcome.Done)
            await plan.WriteRecordsAsync();
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
    public async Task<ReviewOutcome> WithdrawAsync(
        PublicationRun run, IQueryable<Proposal> proposals, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var published = proposals.Where(proposal => proposal.State == ProposalState.Published);
        var decision = run.Decision with { Reason = run.Decision.Note?.Ru };
        await using var plan = new WorkPlan<KindWithdrawal>(run, kinds, published, kind => kind.Withdraw(run));
        await using var declines = new DeclinePlan(run, kinds, proposals.StillOpen(), (kind, proposal) => kind.Reject(proposal, decision));
        if (run.BatchId is not null)
            await plan.MakeAheadAsync(cancellationToken);
        var outcome = await publication.RunAsync(run, () => WithdrawAllAsync(run, published, plan, declines, progress, cancellationToken), cancellationToken);
        if (outcome is ReviewOutcome.Done)
        {
            await plan.WriteRecordsAsync();
            await declines.WriteRecordsAsync();
        }

        return outcome;
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
            published += await ProposalChunks.DecideAsync(run.Db, work.InOrder(Of(still, kind)), order.Ids, published, progress, async chunk =>
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
            await plan.ApplyAlikeAsync(work, clock.GetUtcNow().UtcDateTime, cancellationToken);
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
        PublicationRun run, IQueryable<Proposal> published, WorkPlan<KindWithdrawal> plan, DeclinePlan declines, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // Of a batch what was corrected since stays; a single one that something later stands on is not taken from under it.
        if (run.BatchId is null && await AnyHasGivenWayAsync(run.Db, published, cancellationToken))
            return new ReviewOutcome.Outdated();
        await plan.KeepUpAsync(cancellationToken);
        var withdrawn = 0;
        foreach (var (kind, work, order) in plan.Kinds)
        {
            ReviewOutcome? refusal = null;
            withdrawn += await ProposalChunks.DecideAsync(run.Db, work.InOrder(Of(run.Db.Proposals.Where(proposal => proposal.State == ProposalState.Published), kind)), order.Ids, withdrawn, progress, async chunk =>
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
            if (order.Alike.Count == 0)
                continue;
            await plan.ApplyAlikeAsync(work, clock.GetUtcNow().UtcDateTime, cancellationToken);
            withdrawn += order.Alike.Count;
            progress?.Report(withdrawn);
        }

        if (withdrawn == 0)
            return new ReviewOutcome.AlreadyDecided(null, null);
        await declines.ApplyAllAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
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

    private static IQueryable<Proposal> Of(IQueryable<Proposal> proposals, ReviewedKind kind) =>
        kind.Load(proposals.Where(proposal => proposal.Kind == kind.Code));

    private async Task<IReadOnlyList<ReviewedKind>> KindsOfAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var codes = await proposals.Select(proposal => proposal.Kind).Distinct().ToListAsync(cancellationToken);
        return [.. codes.Order(StringComparer.Ordinal).Select(code => kinds[code])];
    }
}
