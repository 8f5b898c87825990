using SmallTowns.Domain.Figures;

namespace SmallTowns.Domain.Published;

/// <summary>Two censuses of the town proper between which the growth of towns is compared: the same for all, or it would not compare.</summary>
public sealed record CensusPair(int EarlierYear, int LaterYear)
{
    /// <summary>The last two censuses that counted at least so many per cent of the towns; empty where there are not two.</summary>
    public static CensusPair? Of(IReadOnlyCollection<IEnumerable<PublishedFigure>> towns, double fromPercent) =>
        KnownYears.Of(towns, fromPercent, IsCensus) is [.., var earlier, var later] ? new(earlier, later) : null;

    /// <returns>Empty for a town that one of the two did not count.</returns>
    public GrowthBetween? GrowthOf(PublishedTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        return CountOf(town, EarlierYear) is { } earlier && CountOf(town, LaterYear) is { } later
            ? GrowthBetween.Of(earlier, later)
            : null;
    }

    /// <summary>What a census counted in the town proper; empty where that is not known.</summary>
    internal static PublishedFigure? CountOf(PublishedTown town, int year) =>
        town.Figures.FirstOrDefault(figure => figure.IsPopulationOfTownProper && IsCensus(figure) && figure.Year == year);

    private static bool IsCensus(PublishedFigure figure) => figure.Method == PopulationMethod.Census;
}
