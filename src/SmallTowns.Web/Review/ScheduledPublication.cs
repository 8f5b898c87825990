using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Review;

/// <summary>
/// Publishes what was set for later, in the name of the director who set it; the job is made with the decision. What was
/// decided otherwise in the meantime is left alone, whoever was faster: the version of the proposal lets one of them win.
/// </summary>
public sealed class ScheduledPublication(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, Publisher publisher, TimeProvider clock) : JobKind
{
    public const string JobCode = "publish-proposal";

    public override string Code => JobCode;

    public override string Title => "Публикация в назначенное время";

    public static string KeyOf(int proposalId) => proposalId.ToString(CultureInfo.InvariantCulture);

    public override string? AddressOf(string key) => $"/staff/review/{key}";

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var proposalId = int.Parse(job.Key, CultureInfo.InvariantCulture);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Proposals.Where(p => p.Id == proposalId && p.State == ProposalState.Scheduled).Select(p => p.PublishAtUtc).SingleOrDefaultAsync(cancellationToken);
        if (due is null)
            return null;
        if (due > utcNow)
            return due;
        await PublishAsync(proposalId, utcNow, cancellationToken);
        return null;
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
        proposal.Miss(new(proposal.DecidedById!.Value, proposal.DecidedBy!, utcNow, reason));
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
