using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Claims;

/// <summary>How the towns changed between the last two censuses that counted enough of them: <see cref="SettlementSystem.Censuses"/>.</summary>
public sealed record CensusGrowth(int EarlierYear, int LaterYear, IReadOnlyList<TownGrowth> Towns)
{
    /// <returns>Every town of the system, in its order; empty where there are not two such censuses.</returns>
    public static CensusGrowth? Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.Censuses is var (earlier, later)
            ? new(earlier, later, [.. system.Towns.Select(town => new TownGrowth(town, CensusPair.CountOf(town, earlier), CensusPair.CountOf(town, later)))])
            : null;
    }
}
