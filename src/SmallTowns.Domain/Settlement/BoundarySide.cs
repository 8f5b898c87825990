namespace SmallTowns.Domain.Settlement;

/// <summary>One side of a ring, straight in degrees.</summary>
internal readonly record struct BoundarySide(GeoPoint From, GeoPoint To)
{
    public double South => Math.Min(From.Latitude, To.Latitude);

    public double North => Math.Max(From.Latitude, To.Latitude);

    /// <summary>Whether the side passes a parallel. Its northern end counts and its southern does not, so that two sides that meet there count once.</summary>
    public bool Crosses(double latitude) => From.Latitude < latitude != To.Latitude < latitude;

    /// <summary>Where it passes the parallel.</summary>
    public double LongitudeAt(double latitude) =>
        From.Longitude + (latitude - From.Latitude) / (To.Latitude - From.Latitude) * (To.Longitude - From.Longitude);

    public bool Holds(GeoPoint point) =>
        point.Latitude >= South && point.Latitude <= North
        && point.Longitude >= Math.Min(From.Longitude, To.Longitude) && point.Longitude <= Math.Max(From.Longitude, To.Longitude)
        && (From.Latitude == To.Latitude || LongitudeAt(point.Latitude) == point.Longitude || point == From || point == To);

    /// <summary>To the nearest place of the side, on a plane that touches the globe at the point.</summary>
    public double FlatKmTo(GeoPoint point)
    {
        var kmPerDegree = double.DegreesToRadians(1) * GreatCircle.EarthRadiusKm;
        var kmPerDegreeEast = kmPerDegree * Math.Cos(double.DegreesToRadians(point.Latitude));
        var (x, y) = ((From.Longitude - point.Longitude) * kmPerDegreeEast, (From.Latitude - point.Latitude) * kmPerDegree);
        var (alongX, alongY) = ((To.Longitude - From.Longitude) * kmPerDegreeEast, (To.Latitude - From.Latitude) * kmPerDegree);
        var squaredLength = alongX * alongX + alongY * alongY;
        var share = squaredLength > 0 ? Math.Clamp(-(x * alongX + y * alongY) / squaredLength, 0, 1) : 0;
        return double.Hypot(x + share * alongX, y + share * alongY);
    }
}
