namespace SmallTowns.Domain.Settlement;

/// <summary>How towns lie to each other: the index as it is usually printed, and tested inside the region's boundary.</summary>
public readonly record struct TownSpacing(Calculated<ClarkEvans> ClarkEvans, Calculated<ClarkEvansTest> InBoundary)
{
    public static TownSpacing Of(GeoPoint[] points, double? areaSquareKm, RegionBoundary? boundary) =>
        new(Settlement.ClarkEvans.Of(points, areaSquareKm), ClarkEvansTest.Of(points, boundary));
}
