using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Claims;

/// <summary>How the towns changed between the last two censuses that are known of at least half of them.</summary>
public sealed record CensusGrowth(int EarlierYear, int LaterYear, IReadOnlyList<TownGrowth> Towns)
{
    private const double KnownFromPercent = 50;

    /// <returns>Every town of the system, in its order; empty where there are not two such censuses.</returns>
    public static CensusGrowth? Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return CensusPair.Of([.. system.Towns.Select(town => town.Figures)], KnownFromPercent) is var (earlier, later)
            ? new(earlier, later, [.. system.Towns.Select(town => new TownGrowth(town, CensusPair.CountOf(town, earlier), CensusPair.CountOf(town, later)))])
            : null;
    }
}
