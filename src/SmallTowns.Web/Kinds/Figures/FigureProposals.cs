using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Proposes figures.</summary>
public sealed class FigureProposals(
    IDbContextFactory<SmallTownsDbContext> contexts, ProposalSubmission submission, FigureLookup lookup, TimeProvider clock)
{
    /// <param name="asHeadline">Whether the figure is to stand for its subject whatever the rule says; empty leaves that as it is.</param>
    /// <param name="sending">Based on the published figure of the series, or on an open proposal that is being amended (<see cref="FigureBases"/>).</param>
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> ProposeAsync(
        StaffActor by, FigureInput input, bool? asHeadline, Sending sending, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, ScopeOf(input));
        var utcNow = clock.GetUtcNow().UtcDateTime;
        List<InputProblem> problems = [.. FigureChecks.Of(input, RegionCalendar.DayOf(utcNow)), .. ProposalSubmission.OfReason(sending.Reason)];
        if (problems.Count > 0)
            return new ProposeOutcome.Invalid(problems);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FigureMaking.MakeAsync(db, input, by, utcNow, cancellationToken) is not { } figure)
            return new ProposeOutcome.Invalid("", "Города, показателя, отрасли или источника из этой формы больше нет. Откройте её заново.");
        if (figure is IndicatorValue value && await db.NotApplicable.AnyAsync(mark => mark.IndicatorId == value.IndicatorId && mark.TownId == value.TownId, cancellationToken))
            return new ProposeOutcome.Invalid(nameof(FigureInput.IndicatorId), "Этот показатель отмечен как неприменимый к городу.");
        var chosen = await db.Figures.SingleOrDefaultAsync(f => f.SeriesKey == figure.SeriesKey && f.IsChosen, cancellationToken);
        return await submission.SendAsync(db, by, new FigureChange(new(figure, chosen, asHeadline)), sending, cancellationToken);
    }

    /// <summary>
    /// Proposes an earlier figure anew, against what stands at that moment. Where somebody's proposal of the same subject is
    /// open, theirs comes first.
    /// </summary>
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> RestoreAsync(StaffActor by, long figureId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figure = await db.Figures.AsNoTracking().Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .SingleAsync(f => f.Id == figureId, cancellationToken);
        by.RequireFor(Permission.Propose, FigureReview.ScopeOf(figure));
        var input = FigureInput.Of(figure);
        var around = await lookup.OfAsync(by, input, cancellationToken);
        return around.Open is { } open
            ? new ProposeOutcome.Conflict(new(FigureBases.Of(open), open.AuthorName, open.SubmittedUtc))
            : await ProposeAsync(
                by, input, figure.Standings.LastOrDefault()?.IsHeadline is true ? true : null, new(reason, around.Base, ChangeOrigin.Restore), cancellationToken);
    }

    /// <summary>What stands around a figure.</summary>
    internal Task<FigureSurroundings> AroundAsync(StaffActor by, FigureInput input, CancellationToken cancellationToken) =>
        lookup.OfAsync(by, input, cancellationToken);

    private static Scope ScopeOf(FigureInput input) => input.TownId is { } town ? Scope.Town(town) : new(ScopeKind.Region, input.RegionId);
}
