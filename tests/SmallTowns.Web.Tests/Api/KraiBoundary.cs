using System.Text.Json;
using SmallTowns.Data.Boundaries;

namespace SmallTowns.Web.Tests.Api;

/// <summary>The shipped boundary as a caller would send it: one outer ring, Adygea as a hole.</summary>
internal static class KraiBoundary
{
    public static object GeoJson { get; } = Read();

    private static object Read()
    {
        using var file = JsonDocument.Parse(BoundaryFiles.Open("krasnodar-krai")!);
        var rings = new[] { "region", "enclaves" }.SelectMany(part => file.RootElement.GetProperty(part).EnumerateArray()).Select(ring =>
        {
            var open = ring.EnumerateArray().Select(number => number.GetDouble()).Chunk(2).ToArray();
            return open.Append(open[0]).ToArray();
        });
        return new { type = "Polygon", coordinates = rings.ToArray() };
    }
}
