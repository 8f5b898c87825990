using System.Globalization;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>What of the published settlement system goes onto a <see cref="RegionMap"/>, in the reader's language.</summary>
public static class PublishedMap
{
    public static IReadOnlyList<MapTown> Towns(SettlementSystem system, string? highlightedSlug = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        return
        [
            .. from town in system.Towns
               let rule = town.Belt.Rule
               select new MapTown(
                   town.Slug, T(town.Name), town.Point.Latitude, town.Point.Longitude,
                   Population: town.Population?.Number,
                   PopulationYear: town.Population?.Year,
                   Belt: rule.Belt,
                   BeltBasis: rule.Basis,
                   IsSmall: town.SizeClass == SizeClass.Small,
                   IsCentre: town.IsCentre,
                   IsHighlighted: town.Slug == highlightedSlug,
                   Href: $"towns/{town.Slug}"),
        ];
    }

    public static IReadOnlyList<MapRay> Rays(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return
        [
            .. system.Region.Rays.Select(ray => new MapRay(
                ray.Code, T(ray.Name), ray.IsStrong,
                [.. ray.TownSlugs.Select(system.Find).OfType<PublishedTown>().Select(town => (town.Point.Latitude, town.Point.Longitude))])),
        ];
    }

    /// <summary>The belts with the region's own limits: "1-й пояс: 30–45 мин".</summary>
    public static IReadOnlyList<MapBelt> Belts(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var rule = system.Region.BeltRule;
        return
        [
            Named(SettlementBelt.First, $"{Minutes(rule.FirstBeltFromMinutes)}–{Minutes(rule.FirstBeltToMinutes)}"),
            Named(SettlementBelt.Second, $"{Minutes(rule.FirstBeltToMinutes)}–{Minutes(rule.SecondBeltToMinutes)}"),
            Named(SettlementBelt.Third, T("более ", "over ") + Minutes(rule.SecondBeltToMinutes)),
        ];
    }

    private static MapBelt Named(SettlementBelt belt, string minutes) => new(belt, $"{Words.Of(belt)}: {minutes}\u00A0{Units.Minutes}");

    private static string Minutes(double minutes) => minutes.ToString("0.##", CultureInfo.CurrentCulture);
}
