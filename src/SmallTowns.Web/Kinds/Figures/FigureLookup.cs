using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What stands around a figure that somebody is typing: the value of the same period, the one before, a proposal under way.</summary>
public sealed class FigureLookup(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<FigureSurroundings> OfAsync(StaffActor by, FigureInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (input.Basis is null || input.SourceId is null && await db.Sources.AnyAsync(cancellationToken) is false)
            return FigureSurroundings.None;

        // Only what makes the keys is looked at: the rest of the input may still be empty.
        var probe = input with { Value = input.Value ?? 0, Status = input.Status ?? FigureStatus.Official, Method = input.Method ?? PopulationMethod.Published, Measure = input.Measure ?? EmploymentMeasure.People };
        probe.SourceId ??= await db.Sources.Select(source => source.Id).FirstAsync(cancellationToken);
        if (input.PeriodEnd < input.PeriodStart
            || await FigureMaking.MakeAsync(db, probe, by, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } figure)
            return FigureSurroundings.None;

        var rivals = await db.Figures.AsNoTracking()
            .Where(f => f.TopicKey == figure.TopicKey && f.State == FigureState.Published)
            .Include(f => f.Source)
            .ToListAsync(cancellationToken);
        var samePeriod = rivals.SingleOrDefault(f => f.SeriesKey == figure.SeriesKey && f.IsChosen);
        var previous = PreviousOf(rivals.Where(f => f.IsChosen), figure.SeriesKey, figure.Basis, figure.Period);
        // What waits for another town's review is not for every eye.
        var open = input.SourceId is null || !by.MayFor(Permission.Discuss, FigureReview.ScopeOf(figure)) ? null : await db.Proposals.AsNoTracking()
            .Where(p => p.SubjectKey == FigureReview.SubjectOf(figure).FullKey)
            .StillOpen()
            .Include(p => p.Figure)
            .SingleOrDefaultAsync(cancellationToken);
        return new(samePeriod, previous, rivals.SingleOrDefault(f => f.IsHeadline), open, FigureBases.Of(samePeriod)) { Beside = await BesideAsync(db, figure, cancellationToken) };
    }

    private static async Task<FigureNeighbours> BesideAsync(SmallTownsDbContext db, Figure figure, CancellationToken cancellationToken)
    {
        var classification = figure is EmploymentCount employment
            ? employment.Sector?.Classification ?? await db.EmploymentSectors.Where(sector => sector.Id == employment.SectorId).Select(sector => (SectorClassification?)sector.Classification).SingleOrDefaultAsync(cancellationToken)
            : null;
        return NeighbourQuestion.Of(figure) is { } question
            ? (await NeighbourReading.OfAsync(db, [question with { Classification = classification }], cancellationToken))[figure.SeriesKey]
            : FigureNeighbours.None;
    }

    /// <summary>The chosen figures of many topics at once.</summary>
    internal static async Task<ILookup<string, Figure>> ChosenAsync(
        SmallTownsDbContext db, IReadOnlySet<string> topics, CancellationToken cancellationToken) => (topics.Count == 0
        ? []
        : await db.Figures.AsNoTracking().Where(figure => figure.IsChosen && topics.Contains(figure.TopicKey)).ToListAsync(cancellationToken))
        .ToLookup(figure => figure.TopicKey);

    /// <summary>The figure of the period before, of the same territory if there is one.</summary>
    /// <param name="chosen">The chosen figures of the topic.</param>
    internal static Figure? PreviousOf(IEnumerable<Figure> chosen, string seriesKey, TerritorialBasis basis, Period? period) => chosen
        .Where(figure => figure.SeriesKey != seriesKey && (period is null || figure.Period is null || figure.Period < period))
        .OrderByDescending(figure => figure.Basis == basis).ThenByDescending(figure => figure.Period)
        .FirstOrDefault();
}

/// <param name="SamePeriod">The chosen figure of the same territory and period.</param>
/// <param name="Previous">The chosen figure of the period before, of the same territory if there is one.</param>
/// <param name="Headline">The figure that now stands for the town in comparisons.</param>
/// <param name="Open">A proposal of the same series and source that waits already.</param>
/// <param name="Base">To be sent along with a new proposal for this series.</param>
public sealed record FigureSurroundings(Figure? SamePeriod, Figure? Previous, Figure? Headline, Proposal? Open, EditBase Base)
{
    /// <summary>What stands outside its own topic.</summary>
    public FigureNeighbours Beside { get; init; } = FigureNeighbours.None;

    /// <summary>What stands around a figure of which nothing but the published ones matters.</summary>
    /// <param name="chosen">The chosen figures of its topic.</param>
    public static FigureSurroundings Among(IEnumerable<Figure> chosen, Figure figure)
    {
        var samePeriod = chosen.SingleOrDefault(f => f.SeriesKey == figure.SeriesKey);
        return new(
            samePeriod, FigureLookup.PreviousOf(chosen, figure.SeriesKey, figure.Basis, figure.Period),
            chosen.SingleOrDefault(f => f.IsHeadline), null, FigureBases.Of(samePeriod));
    }

    public static readonly FigureSurroundings None = new(null, null, null, null, EditBase.Nothing);
}
