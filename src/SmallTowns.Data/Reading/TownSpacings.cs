using System.Collections.Concurrent;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Reading;

/// <summary>
/// How the towns lie, tested against thousands of random patterns. Towns seldom move, so what was worked out for the same points
/// in the same boundary is kept: a publication of anything else costs nothing here, nor does a past day or another list of the same towns.
/// </summary>
internal static class TownSpacings
{
    /// <summary>More lists of towns than a portal shows of its present and its last days; beyond it the work starts anew.</summary>
    private const int Most = 50;

    private static readonly ConcurrentDictionary<(RegionBoundary?, string), Calculated<ClarkEvansTest>> Tests = new();

    public static TownSpacing Of(IEnumerable<PublishedTown> towns, double? areaSquareKm, RegionBoundary? boundary)
    {
        GeoPoint[] points = [.. towns.Select(town => town.Point)];
        return new(ClarkEvans.Of(points, areaSquareKm), TestOf(points, boundary));
    }

    private static Calculated<ClarkEvansTest> TestOf(GeoPoint[] points, RegionBoundary? boundary)
    {
        var key = (boundary, string.Join('|', points));
        if (Tests.TryGetValue(key, out var known))
            return known;
        if (Tests.Count >= Most)
            Tests.Clear();
        return Tests[key] = ClarkEvansTest.Of(points, boundary);
    }
}
