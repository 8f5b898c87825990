using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>The order of the list: what is unknown stands last both ways, equal towns stand by name.</summary>
public static class TownOrder
{
    public static IReadOnlyList<PublishedTown> Arrange(
        IEnumerable<PublishedTown> towns, TownSort sort, bool descending, IReadOnlyList<PublishedRay> rays)
    {
        var byName = Language.ByName;
        if (sort == TownSort.Name)
        {
            return [.. descending
                ? towns.OrderByDescending(town => Language.T(town.Name), byName)
                : towns.OrderBy(town => Language.T(town.Name), byName)];
        }

        var keyed = towns.Select(town => (Town: town, Key: KeyOf(town, sort, rays))).OrderBy(pair => pair.Key is null);
        var ordered = descending ? keyed.ThenByDescending(pair => pair.Key) : keyed.ThenBy(pair => pair.Key);
        return [.. ordered.ThenBy(pair => Language.T(pair.Town.Name), byName).Select(pair => pair.Town)];
    }

    private static double? KeyOf(PublishedTown town, TownSort sort, IReadOnlyList<PublishedRay> rays) => sort switch
    {
        TownSort.SizeClass => (double?)town.SizeClass,
        TownSort.Population => town.Population?.Number,
        TownSort.Area => town.Area?.Number,
        TownSort.Density => town.DensityPerSquareKm.Value,
        TownSort.Minutes => MinutesKey(town.TravelTime),
        TownSort.Belt => (double?)town.Belt.Rule.Belt,
        TownSort.Ray => RayKey(town, rays),
        TownSort.Membership => town.IsMember ? 0 : (double?)town.Eligibility.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "The list has no such column."),
    };

    // "Less than 90" comes before 90 and "more than 90" after it; no source gives times finer than a minute.
    private static double? MinutesKey(PublishedFigure? time) => time is null ? null : time.Number + time.Qualifier switch
    {
        FigureQualifier.LessThan => -.5,
        FigureQualifier.MoreThan => .5,
        _ => 0,
    };

    // In the region's order of rays, then the towns said to lie off them; nothing said is unknown.
    private static double? RayKey(PublishedTown town, IReadOnlyList<PublishedRay> rays)
    {
        for (var i = 0; i < rays.Count; i++)
            if (town.Rays.Any(place => place.RayCode == rays[i].Code))
                return i;
        return town.IsSaidToBeOffRays ? rays.Count : null;
    }
}
