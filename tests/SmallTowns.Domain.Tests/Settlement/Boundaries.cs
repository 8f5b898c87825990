using System.Text.Json;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

/// <summary>Boundaries to test with: the krai's, and simple ones.</summary>
internal static class Boundaries
{
    /// <summary>The outer ring of the krai and that of Adygea within it, as the portal ships them.</summary>
    public static RegionBoundary Krai { get; } = ReadKrai();

    public static GeoPoint[] Ring(params (double Longitude, double Latitude)[] points) =>
        [.. points.Select(point => new GeoPoint(point.Latitude, point.Longitude))];

    public static GeoPoint[] Rectangle(double west, double south, double east, double north) =>
        Ring((west, south), (east, south), (east, north), (west, north), (west, south));

    /// <summary>On the equator, where degrees of both kinds are nearly as long.</summary>
    public static RegionBoundary Square(double sideKm)
    {
        var half = double.RadiansToDegrees(sideKm / GreatCircle.EarthRadiusKm / 2);
        return Of(Rectangle(-half, -half, half, half));
    }

    public static RegionBoundary Of(params GeoPoint[][] rings)
    {
        RegionBoundary.TryCreate(rings, out var boundary).Should().BeNull();
        return boundary!;
    }

    private static RegionBoundary ReadKrai()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GoldenData", "krasnodar-krai.json")));
        return Of([.. new[] { "region", "enclaves" }.SelectMany(part => file.RootElement.GetProperty(part).EnumerateArray()).Select(Closed)]);
    }

    private static GeoPoint[] Closed(JsonElement ring)
    {
        GeoPoint[] open = [.. ring.EnumerateArray().Select(number => number.GetDouble()).Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0]))];
        return [.. open, open[0]];
    }
}
