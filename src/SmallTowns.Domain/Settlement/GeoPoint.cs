using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Settlement;

/// <summary>A point on the globe, WGS 84, decimal degrees: north and east are positive.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <returns>Null for a point on the globe, else NotFinite or OutOfRange (±90°, ±180°).</returns>
    [JsonIgnore]
    public CalculationFault? Fault => NumberFaults.OfWithin(Latitude, -90, 90) ?? NumberFaults.OfWithin(Longitude, -180, 180);
}
