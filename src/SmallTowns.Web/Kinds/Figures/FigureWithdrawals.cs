using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Takes back published figures by their numbers: also those that came with the program, which no proposal brought.</summary>
public sealed class FigureWithdrawals(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewDecisions decisions, PublicationTransaction publication, TimeProvider clock)
{
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawAsync(
        StaffActor by, long figureId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (ReviewDecisions.OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.FigureId == figureId && p.State == ProposalState.Published, cancellationToken);
        if (proposal is not null)
            return await decisions.WithdrawAsync(by, proposal.Id, proposal.Version, note, cancellationToken);

        var figure = await db.Figures.Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id)).SingleAsync(f => f.Id == figureId, cancellationToken);
        by.RequireFor(Permission.Decide, FigureReview.ScopeOf(figure));
        if (figure.State != FigureState.Published)
            return new ReviewOutcome.AlreadyDecided(figure.DecidedBy, figure.DecidedUtc);
        if (figure.Version != version)
            return new ReviewOutcome.Amended();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow, Note: note.Trimmed()), BatchId: null);
        run.Touch(FigureReview.Topics);
        return await publication.RunAsync(run, async () =>
        {
            await new FigureWithdrawal(run).ApplyAsync([new WithdrawnFigure(figure, null)], cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }
}
