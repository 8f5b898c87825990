using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Published;

/// <summary>Two censuses of the town proper between which the growth of towns is compared: the same for all, or it would not compare.</summary>
public sealed record CensusPair(int EarlierYear, int LaterYear)
{
    /// <summary>The last two censuses that counted at least so many per cent of the towns; empty where there are not two.</summary>
    public static CensusPair? Of(IReadOnlyCollection<IEnumerable<PublishedFigure>> towns, double fromPercent)
    {
        List<int> years =
        [
            .. towns
                .SelectMany(figures => figures.Where(IsCensusOfTownProper).Select(figure => figure.Year!.Value).Distinct())
                .CountBy(year => year)
                .Where(year => year.Value * 100.0 >= towns.Count * fromPercent)
                .Select(year => year.Key)
                .Order(),
        ];
        return years is [.., var earlier, var later] ? new(earlier, later) : null;
    }

    /// <returns>Empty for a town that one of the two did not count.</returns>
    public GrowthBetween? GrowthOf(PublishedTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        return CountOf(town, EarlierYear) is { } earlier && CountOf(town, LaterYear) is { } later
            ? GrowthBetween.Of(earlier, later)
            : null;
    }

    private static PublishedFigure? CountOf(PublishedTown town, int year) =>
        town.Figures.FirstOrDefault(figure => IsCensusOfTownProper(figure) && figure.Year == year);

    private static bool IsCensusOfTownProper(PublishedFigure figure) =>
        figure is { Kind: FigureKind.Population, IsChosen: true, Basis: TerritorialBasis.Town, Method: PopulationMethod.Census, Year: not null };
}
