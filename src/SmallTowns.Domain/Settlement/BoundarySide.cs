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
}
