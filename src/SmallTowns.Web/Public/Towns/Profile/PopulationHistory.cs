using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>
/// Counts of a town's people over time, one line a territory. The figure of the reproduced publication stands apart:
/// how it was counted is not known, so it is in no line and no growth.
/// </summary>
public sealed record PopulationHistory
{
    public required IReadOnlyList<PopulationLine> Lines { get; init; }

    /// <summary>What the reproduced publication printed; empty where it says nothing of the town.</summary>
    public PublishedFigure? OfPaper { get; init; }

    public IEnumerable<PublishedFigure> All =>
        Lines.SelectMany(line => line.Counts.Select(count => count.Figure)).Concat(OfPaper is null ? [] : [OfPaper]);

    public static PopulationHistory Of(SettlementSystem system, PublishedTown town)
    {
        var paper = system.Paper?.Source;
        var counts = town.Chosen(FigureKind.Population).Where(figure => figure.Year is not null && figure.Source != paper);
        return new PopulationHistory
        {
            Lines = [.. counts.GroupBy(figure => figure.Basis).OrderBy(group => group.Key).Select(group =>
                PopulationLine.Of(group.Key, [.. group], CensusYears(system, group.Key)))],
            OfPaper = town.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Population && figure.Source == paper),
        };
    }

    // A census is known to have been held if any town has its count.
    private static int[] CensusYears(SettlementSystem system, TerritorialBasis basis) =>
    [
        .. system.Towns.SelectMany(town => town.Figures)
            .Where(figure => figure.Method == PopulationMethod.Census && figure.Basis == basis)
            .Select(figure => figure.Year).OfType<int>().Distinct().Order(),
    ];
}

/// <summary>The counts of one territory, oldest first.</summary>
/// <param name="MissingCensuses">Censuses between the first and the last count for which no count is known.</param>
public sealed record PopulationLine(
    TerritorialBasis Basis, IReadOnlyList<DatedCount> Counts, IReadOnlyList<int> MissingCensuses)
{
    /// <summary>From the first census to the last one; empty where there are not two.</summary>
    public GrowthBetween? Overall =>
        Censuses is [var first, .., var last] ? GrowthBetween.Of(first, last) : null;

    /// <summary>Between the last two censuses; empty where there are not three, for then it is the overall one.</summary>
    public GrowthBetween? Latest =>
        Censuses is [_, .., var earlier, var last] ? GrowthBetween.Of(earlier, last) : null;

    public IEnumerable<PublishedFigure> Rounded => Counts.Select(count => count.Figure).Where(figure => figure.RoundedTo > 1);

    private List<PublishedFigure> Censuses =>
        [.. Counts.Select(count => count.Figure).Where(figure => figure.Method == PopulationMethod.Census)];

    public static PopulationLine Of(TerritorialBasis basis, IReadOnlyList<PublishedFigure> figures, IReadOnlyList<int> censusYears)
    {
        List<DatedCount> counts = [];
        PublishedFigure? census = null;
        foreach (var figure in figures)
        {
            // An estimate rounded to hundreds, a year from a census, would give a growth of noise.
            var isCensus = figure.Method == PopulationMethod.Census;
            counts.Add(new(figure, isCensus && census is not null ? GrowthBetween.Of(census, figure) : null));
            census = isCensus ? figure : census;
        }

        var known = figures.Select(figure => figure.Year).ToHashSet();
        return new(basis, counts,
            [.. censusYears.Where(year => year > figures[0].Year && year < figures[^1].Year && !known.Contains(year))]);
    }
}

/// <param name="Growth">Since the census before; only for a census.</param>
public sealed record DatedCount(PublishedFigure Figure, GrowthBetween? Growth);
