using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>What of regions and towns is proposed and published besides figures and the sections of a profile; stored for good.</summary>
public static class PlaceKinds
{
    public const string Region = "region";
    public const string Ray = "region-ray";
    public const string Town = "town";

    public static readonly IReadOnlyList<string> Codes = [Region, Ray, Town];

    public static Subject RegionOf(int id, string slug) => new(Region, Places.Region.KeyOf(slug), Scope.Region(id));

    public static Subject RayOf(int regionId, string regionSlug, string code) => new(Ray, $"{Places.Region.KeyOf(regionSlug)}|{code}", Scope.Region(regionId));

    /// <summary>Decided for the region: whoever represents a town neither makes nor ends it.</summary>
    public static Subject TownOf(int regionId, string regionSlug, string slug) => new(Town, Places.Town.KeyOf(regionSlug, slug), Scope.Region(regionId));

    /// <summary>The slug in the key of a town or of a region, the code in that of a ray.</summary>
    public static string NameIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[(key.LastIndexOfAny([':', '|', '/']) + 1)..];
    }
}
