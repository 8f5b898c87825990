using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// Area of a polygon by Lambert's cylindrical equal-area projection (Snyder, Map Projections: A Working Manual, USGS 1987, eq. 10-1 and 10-2):
/// x = R · λ, y = R · sin φ; of a ring |Σ (x(i) · y(i+1) − x(i+1) · y(i))| / 2, of a polygon that of its outer ring less those of its holes.
/// On the sphere of radius <see cref="GreatCircle.EarthRadiusKm"/>: within 0.5 % of the ellipsoid.
/// </summary>
public static class PolygonArea
{
    private const double HectaresPerSquareKm = 100;

    /// <returns>
    /// Hectares, or NoData for no rings, of a ring TooFew (under four points), NotFinite, OutOfRange, NotClosed; NotPositive where holes are as
    /// large as what is around them. Rings that cross themselves are told by <see cref="RingCheck"/>.
    /// </returns>
    public static Calculated Hectares(SitePolygon polygon)
    {
        ArgumentNullException.ThrowIfNull(polygon);
        if (polygon.Rings.Count == 0)
            return Calculated.Failed(CalculationFault.NoData);
        foreach (var ring in polygon.Rings)
        {
            if (FaultOf(ring) is { } fault)
                return Calculated.Failed(fault);
        }

        var steradians = OfRing(polygon.Rings[0]) - polygon.Rings.Skip(1).Sum(OfRing);
        return steradians <= 0
            ? Calculated.Failed(CalculationFault.NotPositive)
            : Calculated.Of(steradians * GreatCircle.EarthRadiusKm * GreatCircle.EarthRadiusKm * HectaresPerSquareKm);
    }

    /// <summary>Of several polygons that do not overlap.</summary>
    /// <returns>Hectares, or NoData for none, or the first fault of one of them.</returns>
    public static Calculated Hectares(IReadOnlyCollection<SitePolygon> polygons)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var sum = 0.0;
        foreach (var polygon in polygons)
        {
            var area = Hectares(polygon);
            if (!area.TryGet(out var hectares))
                return area;
            sum += hectares;
        }

        return polygons.Count == 0 ? Calculated.Failed(CalculationFault.NoData) : Calculated.Of(sum);
    }

    private static CalculationFault? FaultOf(IReadOnlyList<GeoPoint> ring) =>
        ring.Count < 4 ? CalculationFault.TooFew
        : ring.Select(point => point.Fault).FirstOrDefault(fault => fault is not null)
            ?? NumberFaults.If(ring[0] != ring[^1], CalculationFault.NotClosed);

    // Measured from the ring's first point: the difference of two large products would lose the digits of a small plot.
    private static double OfRing(IReadOnlyList<GeoPoint> ring)
    {
        var doubled = 0.0;
        for (var i = 1; i < ring.Count; i++)
        {
            var (x1, y1) = From(ring[0], ring[i - 1]);
            var (x2, y2) = From(ring[0], ring[i]);
            doubled += x1 * y2 - x2 * y1;
        }

        return Math.Abs(doubled) / 2;
    }

    private static (double X, double Y) From(GeoPoint origin, GeoPoint point) =>
    (
        double.DegreesToRadians(point.Longitude - origin.Longitude),
        // sin a − sin b = 2 · cos((a + b) / 2) · sin((a − b) / 2), which keeps the digits.
        2 * Math.Cos(double.DegreesToRadians(point.Latitude + origin.Latitude) / 2) * Math.Sin(double.DegreesToRadians(point.Latitude - origin.Latitude) / 2)
    );
}
