namespace SmallTowns.Domain.Settlement;

/// <summary>
/// A point of the globe as a direction from its centre: there are no poles and no antimeridian here, and the straight chord
/// between two of them grows with their great-circle distance, d = 2R · arcsin(chord / 2).
/// </summary>
internal readonly record struct UnitVector(double X, double Y, double Z)
{
    public static UnitVector Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    public static double KmOfSquaredChord(double squaredChord) =>
        2 * GreatCircle.EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(squaredChord) / 2));
}
