using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Review;

/// <summary>Carries out what a director decided about one proposal or figure.</summary>
public sealed class Publisher(PublicationTransaction publication, TimeProvider clock)
{
    internal Task<ReviewOutcome> PublishAsync(
        SmallTownsDbContext db, Proposal proposal, StaffActor by, bool isOwn, PublicNote note, CancellationToken cancellationToken) =>
        PublishAsync(db, proposal, by.UserId, by.Name, isOwn, Line(note.Ru), Line(note.En), cancellationToken);

    /// <summary>What was scheduled is published in the name of the director who scheduled it.</summary>
    internal Task<ReviewOutcome> PublishScheduledAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        PublishAsync(
            db, proposal, proposal.DecidedById!.Value, proposal.DecidedBy!, proposal.IsSelfApproved,
            proposal.PublicNoteRu, proposal.PublicNoteEn, cancellationToken);

    internal Task<ReviewOutcome> WithdrawAsync(
        SmallTownsDbContext db, Proposal proposal, StaffActor by, PublicNote note, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var (noteRu, noteEn) = (note.Ru!.Trim(), Line(note.En));
        return publication.RunAsync(db, async () =>
        {
            if (proposal.Figure is { } figure)
            {
                // A later figure stands in its place: that one has to be withdrawn, not this.
                if (figure.State != FigureState.Published)
                    return new ReviewOutcome.Outdated();
                await new FigureWithdrawal(db, by.Name, utcNow, noteRu, noteEn).ApplyAsync([new(figure, proposal.Id)], cancellationToken);
            }
            else if (await SectionPublication.IsChangedSinceAsync(db, proposal, cancellationToken))
            {
                return new ReviewOutcome.Outdated();
            }
            else
            {
                await SectionPublication.WithdrawAsync(db, [proposal], by, utcNow, noteRu, noteEn, cancellationToken);
            }

            proposal.Withdraw(by.UserId, by.Name, utcNow, noteRu, noteEn);
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }

    internal Task<ReviewOutcome> WithdrawAsync(
        SmallTownsDbContext db, Figure figure, StaffActor by, PublicNote note, CancellationToken cancellationToken) =>
        publication.RunAsync(db, async () =>
        {
            var withdrawal = new FigureWithdrawal(db, by.Name, clock.GetUtcNow().UtcDateTime, note.Ru!.Trim(), Line(note.En));
            await withdrawal.ApplyAsync([new(figure, null)], cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);

    private Task<ReviewOutcome> PublishAsync(
        SmallTownsDbContext db, Proposal proposal, int byId, string byName, bool isOwn, string? noteRu, string? noteEn, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return publication.RunAsync(db, async () =>
        {
            if (await Outdated.AnyAsync(db, [proposal], cancellationToken))
                return new ReviewOutcome.Outdated();
            if (await Unchanged.FindAsync(db, [proposal], cancellationToken) is { } unchanged)
                return new ReviewOutcome.NothingToPublish(unchanged);
            if (await ReleaseGate.OfAsync(db, proposal, clock, cancellationToken) is { } blocked)
                return blocked;
            proposal.Publish(byId, byName, utcNow, isOwn, noteRu, noteEn);
            if (proposal.Figure is not null)
                await new FigurePublication(db, byName, utcNow).ApplyAsync([proposal], cancellationToken);
            else
                await SectionPublication.ApplyAsync(db, [proposal], utcNow, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }
}
