namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Distance along the great circle by the haversine formula on a sphere of the Earth's mean radius:
/// h = sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2); d = 2R · arcsin √h. It differs from the ellipsoid by up to 0.6 %.
/// </summary>
public static class GreatCircle
{
    /// <summary>Mean radius of the Earth R₁ = (2a + b) / 3 of the WGS 84 ellipsoid (IUGG).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <returns>Kilometres, or NotFinite or OutOfRange for a point that is not on the globe.</returns>
    public static Calculated DistanceKm(GeoPoint from, GeoPoint to) =>
        (from.Fault ?? to.Fault) is { } fault
            ? Calculated.Failed(fault)
            : Calculated.Of(KmBetweenValid(from, to));

    /// <inheritdoc cref="DistanceKm(GeoPoint, GeoPoint)"/>
    public static Calculated DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2) =>
        DistanceKm(new GeoPoint(latitude1, longitude1), new GeoPoint(latitude2, longitude2));

    internal static double KmBetweenValid(GeoPoint from, GeoPoint to)
    {
        var latitude1 = double.DegreesToRadians(from.Latitude);
        var latitude2 = double.DegreesToRadians(to.Latitude);
        var halfLatitude = Math.Sin((latitude2 - latitude1) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var haversine = halfLatitude * halfLatitude
            + Math.Cos(latitude1) * Math.Cos(latitude2) * halfLongitude * halfLongitude;
        // Rounding can push antipodes a hair above one, where the arcsine is not defined.
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }
}
