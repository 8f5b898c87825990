using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

/// <summary>Boundaries to test with: the krai's, and simple ones.</summary>
internal static class Boundaries
{
    /// <summary>The outer ring of the krai and that of Adygea within it, as the portal ships them.</summary>
    public static RegionBoundary Krai { get; } = Of([.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "GoldenData", "krai_boundary.csv")).Select(Ring)]);

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

    private static GeoPoint[] Ring(string line)
    {
        var numbers = line.Split(',').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        GeoPoint[] open = [.. numbers.Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0]))];
        return [.. open, open[0]];
    }
}
