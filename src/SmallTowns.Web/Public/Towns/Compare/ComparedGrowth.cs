using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>
/// How the compared towns grew between the last two censuses that counted every one of them on the same territory.
/// The same years and the same territory for all: anything else would not compare.
/// </summary>
public sealed record ComparedGrowth(
    TerritorialBasis Basis, int EarlierYear, int LaterYear, IReadOnlyList<PopulationGrowth> Towns, IReadOnlyList<PublishedSource> Sources)
{
    /// <returns>Null when no two censuses counted all the towns on one territory.</returns>
    public static ComparedGrowth? Of(IReadOnlyList<PublishedTown> towns)
    {
        ArgumentNullException.ThrowIfNull(towns);
        var censuses = towns.Select(CensusesOf).ToList();
        var common = censuses
            .Select(counts => counts.Keys.AsEnumerable())
            .Aggregate((all, next) => all.Intersect(next))
            .GroupBy(key => key.Basis)
            .Where(group => group.Count() >= 2)
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        if (common is null)
            return null;

        var years = common.Select(key => key.Year).Order().TakeLast(2).ToList();
        var pairs = censuses.Select(counts => (Earlier: counts[(common.Key, years[0])], Later: counts[(common.Key, years[1])])).ToList();
        return new ComparedGrowth(
            common.Key, years[0], years[1],
            [.. pairs.Select(pair => PopulationGrowth.Between(
                pair.Earlier.Number, years[0], pair.Earlier.Basis, pair.Later.Number, years[1], pair.Later.Basis))],
            [.. pairs.SelectMany(pair => new[] { pair.Earlier.Source, pair.Later.Source }).DistinctBy(source => source.Code)]);
    }

    private static Dictionary<(TerritorialBasis Basis, int Year), PublishedFigure> CensusesOf(PublishedTown town) => town
        .Chosen(FigureKind.Population)
        .Where(figure => figure is { Method: PopulationMethod.Census, Year: not null })
        .GroupBy(figure => (figure.Basis, figure.Year!.Value))
        .ToDictionary(group => group.Key, group => group.Last());
}
