using System.Text.Json;
using System.Text.Json.Serialization;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>The boundary of a region as sent: a GeoJSON geometry read into rings, or what is wrong with it; neither if it was left out.</summary>
[JsonConverter(typeof(RawBoundaryConverter))]
internal readonly record struct RawBoundary(RegionBoundary? Value, BoundaryFault? Fault)
{
    public const int MostVertices = 10_000;

    /// <summary>So many vertices need no more, however many digits they are written with.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    public static RawBoundary Failed(CalculationFault fault) => new(null, new BoundaryFault(null, fault));

    public static RawBoundary Of(JsonElement geometry)
    {
        if (RingsOf(geometry) is not { } rings)
            return Failed(CalculationFault.NotDefined);
        if (rings.Sum(ring => ring.Count) > MostVertices)
            return Failed(CalculationFault.TooMany);
        var fault = RegionBoundary.TryCreate(rings, out var boundary);
        return new(boundary, fault);
    }

    /// <summary>All rings one after another: outer ones and holes are told apart by what they hold. Null if this is no polygon.</summary>
    private static List<List<GeoPoint>>? RingsOf(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
            return null;
        var (type, coordinates) = (Member(geometry, "type"), Member(geometry, "coordinates"));
        if (type.ValueKind != JsonValueKind.String || coordinates.ValueKind != JsonValueKind.Array)
            return null;
        IEnumerable<JsonElement> polygons;
        if (string.Equals(type.GetString(), "Polygon", StringComparison.OrdinalIgnoreCase))
            polygons = [coordinates];
        else if (string.Equals(type.GetString(), "MultiPolygon", StringComparison.OrdinalIgnoreCase))
            polygons = coordinates.EnumerateArray();
        else
            return null;

        List<List<GeoPoint>> rings = [];
        foreach (var polygon in polygons)
        {
            if (polygon.ValueKind != JsonValueKind.Array)
                return null;
            foreach (var ring in polygon.EnumerateArray())
            {
                if (PointsOf(ring) is not { } points)
                    return null;
                rings.Add(points);
            }
        }

        return rings;
    }

    private static List<GeoPoint>? PointsOf(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array)
            return null;
        List<GeoPoint> points = [];
        foreach (var position in ring.EnumerateArray())
        {
            // Longitude comes first; what follows the latitude is a height.
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2
                || position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number)
            {
                return null;
            }

            points.Add(new(Number(position[1]), Number(position[0])));
        }

        return points;
    }

    private static double Number(JsonElement number) => number.TryGetDouble(out var degrees) ? degrees : double.PositiveInfinity;

    private static JsonElement Member(JsonElement geometry, string name) =>
        geometry.EnumerateObject().LastOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
}

internal sealed class RawBoundaryConverter : JsonConverter<RawBoundary>
{
    public override bool HandleNull => true;

    public override RawBoundary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        // The serializer hands a converter its whole value: its length is known before any of it is kept.
        var end = reader;
        end.TrySkip();
        if (end.BytesConsumed - reader.BytesConsumed > RawBoundary.MostBytes)
        {
            reader = end;
            return RawBoundary.Failed(CalculationFault.TooMany);
        }

        return RawBoundary.Of(JsonElement.ParseValue(ref reader));
    }

    public override void Write(Utf8JsonWriter writer, RawBoundary value, JsonSerializerOptions options) => throw new NotSupportedException();
}
