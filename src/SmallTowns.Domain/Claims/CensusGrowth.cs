using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Claims;

/// <summary>How the towns changed between the last two censuses that are known of at least half of them.</summary>
public sealed record CensusGrowth(int EarlierYear, int LaterYear, IReadOnlyList<TownGrowth> Towns)
{
    /// <returns>Every town of the system, in its order; empty where there are not two such censuses.</returns>
    public static CensusGrowth? Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var years = system.Towns
            .SelectMany(town => town.Chosen(FigureKind.Population)
                .Where(figure => figure is { Method: PopulationMethod.Census, Basis: TerritorialBasis.Town })
                .Select(figure => figure.Year).OfType<int>().Distinct())
            .CountBy(year => year)
            .Where(year => year.Value * 2 >= system.Towns.Count)
            .Select(year => year.Key).Order().ToList();
        return years is [.., var earlier, var later]
            ? new(earlier, later, [.. system.Towns.Select(town => new TownGrowth(town, TownGrowth.Census(town, earlier), TownGrowth.Census(town, later)))])
            : null;
    }
}
