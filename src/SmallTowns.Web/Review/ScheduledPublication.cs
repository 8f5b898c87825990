using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes what is due. Several nodes may look at the same time: the version of the proposal lets one of them win. What
/// was missed while the portal was down is published at the next look.
/// </summary>
public sealed class ScheduledPublication(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, Publisher publisher, TimeProvider clock, ILogger<ScheduledPublication> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; a start that failed half-way would otherwise call this a fault.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await PublishDueAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away: the next look tries again.
            logger.LogWarning(fault, "What is scheduled could not be published");
        }
    }

    public async Task PublishDueAsync(CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Proposals
            .Where(p => p.State == ProposalState.Scheduled && p.PublishAtUtc <= utcNow)
            .OrderBy(p => p.PublishAtUtc).ThenBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            try
            {
                await PublishAsync(id, utcNow, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One that fails must not keep the others waiting; it is tried again at the next look.
                logger.LogWarning(fault, "The scheduled proposal {ProposalId} could not be published", id);
            }
        }
    }

    private async Task PublishAsync(int proposalId, DateTime utcNow, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposalId, cancellationToken);
        if (proposal.State != ProposalState.Scheduled)
            return;
        db.ActAs(new ChangeActor(proposal.DecidedById, proposal.DecidedBy!, ChangeOrigin.Schedule, utcNow, proposalId));
        if (await ReasonToReturnAsync(db, proposal, utcNow, cancellationToken) is not { } reason)
            return;

        // A person has to look again. What the attempt left in memory was not saved.
        db.ChangeTracker.Clear();
        proposal = await db.Proposals.SingleAsync(p => p.Id == proposalId, cancellationToken);
        if (proposal.State != ProposalState.Scheduled)
            return;
        proposal.Return(new(proposal.DecidedById!.Value, proposal.DecidedBy!, utcNow, reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> ReasonToReturnAsync(SmallTownsDbContext db, Proposal proposal, DateTime utcNow, CancellationToken cancellationToken)
    {
        // Nothing is published in the name of somebody who could not do it at the screen any more.
        var director = await StaffActors.OfAsync(db, proposal.DecidedById!.Value, cancellationToken);
        if (!director.MayFor(kinds.Of(proposal).ToDecide, proposal.Scope))
            return $"Публикацию назначил сотрудник, который больше не может публиковать ({proposal.DecidedBy}). Отправьте правку снова, её примет другой директор: менять в ней ничего не нужно.";
        // What was scheduled is published in the name of the director who scheduled it.
        var decision = new Decision(
            proposal.DecidedById.Value, proposal.DecidedBy!, utcNow, Note: new(proposal.PublicNoteRu, proposal.PublicNoteEn), IsSelf: proposal.IsSelfApproved);
        var scheduled = db.Proposals.Where(p => p.Id == proposal.Id && p.State == ProposalState.Scheduled);
        var reason = await publisher.PublishAsync(new(db, decision, BatchId: null), scheduled, null, cancellationToken) switch
        {
            ReviewOutcome.Outdated => "К назначенному времени опубликованное успело измениться: сверьте правку с тем, что опубликовано теперь, и отправьте снова.",
            ReviewOutcome.Blocked blocked => "К назначенному времени правка нарушает правила выпуска: " + string.Join(" ", blocked.Errors),
            ReviewOutcome.NothingToPublish => "К назначенному времени правка ничего не меняет: именно это уже опубликовано.",
            _ => null,
        };
        return reason?.Length > Proposal.ReasonMaxLength ? reason[..(Proposal.ReasonMaxLength - 1)] + "…" : reason;
    }
}
