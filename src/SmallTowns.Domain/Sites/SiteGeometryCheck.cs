using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>Whether an object lies where it can: on the globe, in the region, with the area that is stated.</summary>
public static class SiteGeometryCheck
{
    /// <summary>The boundary of the region is drawn for a map of it, and an object may lie on its edge.</summary>
    public const double MarginKm = 3;

    /// <summary>Of the stated area, by which the measured one may differ.</summary>
    public const double AreaTolerance = 0.1;

    // No degree is larger, counted either way round.
    private const double MostDegrees = 360;

    /// <param name="region">Null where the boundary of the region is not known: then nothing is said of it.</param>
    /// <returns>Null for a sound point; else one finding, the first of: NotFinite, NotFilledIn, LooksLikeMetres, Swapped, OutOfRange, OutsideRegion.</returns>
    public static GeometryFault? OfPoint(GeoPoint point, RegionBoundary? region)
    {
        var (latitude, longitude) = point;
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude))
            return GeometryFault.NotFinite;
        if (latitude == 0 && longitude == 0)
            return GeometryFault.NotFilledIn;
        if (Math.Abs(latitude) > MostDegrees || Math.Abs(longitude) > MostDegrees)
            return GeometryFault.LooksLikeMetres;
        if (IsNear(point, region))
            return null;
        if (IsNear(new(longitude, latitude), region))
            return GeometryFault.Swapped;
        return point.Fault is not null ? GeometryFault.OutOfRange : region is null ? null : GeometryFault.OutsideRegion;
    }

    /// <summary>
    /// All findings: of the point, of the corners (of each ring the gravest, in the order of <see cref="OfPoint"/>), of the rings (<see cref="RingCheck"/>), and, where these are sound, of the area:
    /// |measured − stated| ≤ 0.1 · stated. An unknown area is compared with nothing.
    /// </summary>
    /// <param name="areaHectares">As stated.</param>
    public static IReadOnlyList<GeometryFinding> Of(SiteGeometry geometry, Parameter<double> areaHectares, RegionBoundary? region)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(areaHectares);
        List<GeometryFinding> findings = [];
        if (geometry.Point is { } point && OfPoint(point, region) is { } fault)
            findings.Add(new(fault));
        findings.AddRange(Corners(geometry.Polygons, region));
        if (findings.Exists(finding => !finding.IsWarning))
            return findings;

        var rings = RingCheck.Of(geometry.Polygons);
        findings.AddRange(rings);
        if (rings.Count > 0 || !geometry.HasBoundary)
            return findings;
        if (geometry.Point is { } inside && !geometry.Polygons.Any(polygon => Holds(polygon, inside)))
            findings.Add(new(GeometryFault.PointOutsidePolygon));
        if (AgreesWith(geometry.Polygons, areaHectares) == Answer.No)
            findings.Add(new(GeometryFault.AreaDiffers, MeasuredHectares: PolygonArea.Hectares(geometry.Polygons).Value));
        return findings;
    }

    /// <summary>Whether the stated area is that of the polygons: |measured − stated| ≤ 0.1 · stated; not known where either is not known.</summary>
    public static Answer AgreesWith(IReadOnlyCollection<SitePolygon> polygons, Parameter<double> areaHectares)
    {
        ArgumentNullException.ThrowIfNull(areaHectares);
        return PolygonArea.Hectares(polygons).TryGet(out var measured)
            ? areaHectares.Meets(stated => Math.Abs(measured - stated) <= AreaTolerance * stated)
            : Answer.NotKnown;
    }

    private static IEnumerable<GeometryFinding> Corners(IReadOnlyList<SitePolygon> polygons, RegionBoundary? region)
    {
        for (var i = 0; i < polygons.Count; i++)
        {
            for (var j = 0; j < polygons[i].Rings.Count; j++)
            {
                if (polygons[i].Rings[j].Select(corner => OfPoint(corner, region)).Min() is { } fault)
                    yield return new(fault, i, j);
            }
        }
    }

    private static bool Holds(SitePolygon polygon, GeoPoint point) =>
        RingCheck.Contains(polygon.Rings[0], point) && !polygon.Rings.Skip(1).Any(hole => RingCheck.Contains(hole, point));

    private static bool IsNear(GeoPoint point, RegionBoundary? region) =>
        point.Fault is null && region is not null && region.DistanceKm(point).Value <= MarginKm;
}
