using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes what one decision set for a time that has come, all of it or nothing. What cannot be published then goes back to its
/// author with the reason. What was decided otherwise in the meantime is left alone, whoever was faster.
/// </summary>
public sealed class ScheduledPublishing(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, Publisher publisher)
{
    /// <param name="ids">Of proposals that one person scheduled with the same words.</param>
    public async Task PublishAsync(IReadOnlyCollection<int> ids, DateTime utcNow, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var scheduled = db.Proposals.Where(p => ids.Contains(p.Id) && p.State == ProposalState.Scheduled);
        var proposals = await scheduled.AsNoTracking().ToListAsync(cancellationToken);
        if (proposals is not [var first, ..])
            return;
        db.ActAs(new ChangeActor(first.DecidedById, first.DecidedBy!, ChangeOrigin.Schedule, utcNow, proposals.Count == 1 ? first.Id : null));
        if (await ReasonToReturnAsync(db, scheduled, proposals, utcNow, cancellationToken) is not { } reason)
            return;

        // A person has to look again. What the attempt left in memory was not saved.
        db.ChangeTracker.Clear();
        proposals = await scheduled.ToListAsync(cancellationToken);
        var decision = new Decision(first.DecidedById!.Value, first.DecidedBy!, utcNow, reason);
        foreach (var proposal in proposals)
            proposal.Miss(decision);
        await BatchSteps.AddAsync(db, proposals, BatchAction.Returned, decision, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> ReasonToReturnAsync(
        SmallTownsDbContext db, IQueryable<Proposal> scheduled, List<Proposal> proposals, DateTime utcNow, CancellationToken cancellationToken)
    {
        // Nothing is published in the name of somebody who could not do it at the screen any more.
        var first = proposals[0];
        var director = await StaffActors.OfAsync(db, first.DecidedById!.Value, cancellationToken);
        if (proposals.Any(proposal => !director.MayFor(kinds.Of(proposal).ToDecide, proposal.Scope)))
            return $"Публикацию назначил сотрудник, который больше не может публиковать ({first.DecidedBy}). Отправьте правку снова, её примет другой директор: менять в ней ничего не нужно.";
        // What was scheduled is published in the name of the director who scheduled it.
        var decision = new Decision(
            first.DecidedById.Value, first.DecidedBy!, utcNow, Note: new(first.PublicNoteRu, first.PublicNoteEn), IsSelf: first.IsSelfApproved);
        var isMany = proposals.Count > 1;
        var reason = await publisher.PublishAsync(new(db, decision, isMany ? first.BatchId : null) { From = ProposalState.Scheduled }, scheduled, null, cancellationToken) switch
        {
            ReviewOutcome.Outdated when isMany => "К назначенному времени часть опубликованного успела измениться, поэтому не вышло ничего из назначенного вместе. Сверьте эту правку с тем, что опубликовано теперь, и отправьте снова.",
            ReviewOutcome.Outdated => "К назначенному времени опубликованное успело измениться: сверьте правку с тем, что опубликовано теперь, и отправьте снова.",
            ReviewOutcome.Blocked blocked => "К назначенному времени правка нарушает правила выпуска: " + string.Join(" ", blocked.Errors),
            ReviewOutcome.NothingToPublish when isMany => "Одна из правок, назначенных вместе, к этому времени ничего не меняла, поэтому не вышла ни одна. Отправьте снова те, что нужны.",
            ReviewOutcome.NothingToPublish => "К назначенному времени правка ничего не меняет: именно это уже опубликовано.",
            _ => null,
        };
        return reason?.Length > Proposal.ReasonMaxLength ? reason[..(Proposal.ReasonMaxLength - 1)] + "…" : reason;
    }
}
