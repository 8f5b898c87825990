using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Published;

/// <summary>The figures that stand for a town where towns are compared. They follow from what is published and are never stored.</summary>
public sealed record TownHeadlines
{
    public TownHeadlines(PublishedFigure? population, PublishedFigure? area, PublishedFigure? travelTime, PublishedFigure? expertBelt) =>
        (Population, Area, TravelTime, ExpertBelt) = (Marked(population), Marked(area), Marked(travelTime), Marked(expertBelt));

    public PublishedFigure? Population { get; init; }
    public PublishedFigure? Area { get; init; }
    public PublishedFigure? TravelTime { get; init; }
    public PublishedFigure? ExpertBelt { get; init; }

    /// <summary>
    /// The newest year for which at least so many per cent of the towns have a population of the town proper: the year of the
    /// compared population. Empty where there is no such year.
    /// </summary>
    /// <param name="towns">The published figures of each town of the region; a town without any counts as one that has none.</param>
    /// <param name="fromPercent">0 to 100; the region's rule.</param>
    public static int? ComparedYear(IReadOnlyCollection<IEnumerable<PublishedFigure>> towns, double fromPercent) =>
        KnownYears.Of(towns, fromPercent, _ => true) is [.., var newest] ? newest : null;

    /// <summary>
    /// The compared population is that of the compared year, or none: a town without it is left out, and not told by the number
    /// of another year. The area is the newest of the town proper, so that people are divided by the territory that they live on.
    /// A director's choice for the town goes before the rule.
    /// </summary>
    public static TownHeadlines Newest(IReadOnlyCollection<PublishedFigure> figures, int? comparedYear)
    {
        return new(
            Picked(FigureKind.Population) ?? LatestPopulation(figures.Where(figure => figure.Year == comparedYear)),
            Picked(FigureKind.Area) ?? Latest(Chosen(FigureKind.Area).Where(figure => figure.Basis == TerritorialBasis.Town)),
            Picked(FigureKind.TravelTime) ?? Latest(Chosen(FigureKind.TravelTime)),
            Picked(FigureKind.ExpertBelt) ?? Latest(Chosen(FigureKind.ExpertBelt)));

        PublishedFigure? Picked(FigureKind kind) => figures.FirstOrDefault(figure => figure.Kind == kind && figure.IsPicked);

        IEnumerable<PublishedFigure> Chosen(FigureKind kind) => figures.Where(figure => figure.Kind == kind && figure.IsChosen);
    }

    /// <summary>What a publication said last: a superseded figure counts only where none of that publication is in force.</summary>
    public static TownHeadlines OfSource(IEnumerable<PublishedFigure> figures, PublishedSource source)
    {
        var own = figures.Where(figure => figure.Source == source).ToLookup(figure => figure.Kind);
        return new(One(FigureKind.Population), One(FigureKind.Area), One(FigureKind.TravelTime), One(FigureKind.ExpertBelt));

        PublishedFigure? One(FigureKind kind) =>
            own[kind].OrderByDescending(figure => figure.State == FigureState.Published).ThenByDescending(figure => figure.Id).FirstOrDefault();
    }

    /// <summary>The newest chosen population of the town proper; of one year a census goes before an estimate.</summary>
    public static PublishedFigure? LatestPopulation(IEnumerable<PublishedFigure> figures) => figures
        .Where(figure => figure.IsPopulationOfTownProper)
        .OrderByDescending(figure => figure.Year)
        .ThenByDescending(figure => figure.Method == PopulationMethod.Census)
        .ThenByDescending(figure => figure.Period)
        .FirstOrDefault();

    /// <summary>The newest; of those without a date the last one published.</summary>
    public static PublishedFigure? Latest(IEnumerable<PublishedFigure> figures) =>
        figures.OrderByDescending(figure => figure.Period).ThenByDescending(figure => figure.Id).FirstOrDefault();

    /// <summary>A figure of the town, marked as its headline if it is one of these.</summary>
    public PublishedFigure Mark(PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return OfKind(figure.Kind) is { } headline && headline.Id == figure.Id ? headline : figure;
    }

    private static PublishedFigure? Marked(PublishedFigure? figure) => figure is null ? null : figure with { IsHeadline = true };

    private PublishedFigure? OfKind(FigureKind kind) => kind switch
    {
        FigureKind.Population => Population,
        FigureKind.Area => Area,
        FigureKind.TravelTime => TravelTime,
        FigureKind.ExpertBelt => ExpertBelt,
        _ => null,
    };
}
