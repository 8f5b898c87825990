using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Api.Towns;

/// <summary>Says which source backs which field of a <see cref="TownAnswer"/>. A computed field rests on all it is computed from.</summary>
internal static class TownSources
{
    private const string Gazetteer = "geonames";

    private static readonly string[] Coordinates = ["latitude", "longitude", "geonamesId"];
    private static readonly string[] Population = ["population", "densityPerSquareKm", "sizeClass", "membershipEligibility"];
    private static readonly string[] LatestPopulation = ["latestPopulation"];
    private static readonly string[] Area = ["areaSquareKm", "densityPerSquareKm"];
    private static readonly string[] Travel = ["travelMinutes", "belt.byRule"];
    private static readonly string[] PublishedBelt = ["belt.published"];
    private static readonly string[] Rays = ["rays"];

    public static IReadOnlyList<SourceAnswer> Of(PublishedTown town, SettlementSystem system)
    {
        // Coordinates are not figures; the gazetteer's number on a town says that they are the gazetteer's.
        var gazetteer = town.GeonamesId is null ? null : system.Sources.FirstOrDefault(source => source.Code == Gazetteer);
        var rays = system.Region.Rays.Where(ray => town.Rays.Any(place => place.RayCode == ray.Code));
        (PublishedSource? Source, string[] Fields)[] backings =
        [
            (gazetteer, Coordinates),
            (town.Population?.Source, Population),
            (town.LatestPopulation?.Source, LatestPopulation),
            (town.Area?.Source, Area),
            (town.TravelTime?.Source, Travel),
            (town.ExpertBelt?.Source, PublishedBelt),
            .. rays.Select(ray => ((PublishedSource?)ray.Source, Rays)),
        ];
        return
        [
            .. backings
                .Where(backing => backing.Source is not null)
                .GroupBy(backing => backing.Source!.Code)
                .Select(same => SourceAnswer.Of(same.First().Source!, same.SelectMany(backing => backing.Fields).Distinct())),
        ];
    }
}
