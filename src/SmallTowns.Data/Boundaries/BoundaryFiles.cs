using System.Collections.Concurrent;
using System.Text.Json;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Boundaries;

/// <summary>
/// The geometry that ships with the portal (made by scripts/build-map): a file for each region that has one, by the region's slug.
/// The map is drawn from it, and what is counted inside the region's boundary is counted in the same one.
/// </summary>
public static class BoundaryFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<string, RegionBoundary?> Known = new();

    public static Stream? Open(string regionSlug) =>
        typeof(BoundaryFiles).Assembly.GetManifestResourceStream($"Boundaries/{regionSlug}.json");

    /// <summary>The boundary of the region without its enclaves; empty for a region that no file is shipped for.</summary>
    public static RegionBoundary? Of(string regionSlug) => Known.GetOrAdd(regionSlug, Read);

    private static RegionBoundary? Read(string regionSlug)
    {
        using var stream = Open(regionSlug);
        if (stream is null)
            return null;
        var file = JsonSerializer.Deserialize<Rings>(stream, Json)!;
        return RegionBoundary.TryCreate([.. file.Region.Concat(file.Enclaves).Select(Closed)], out var boundary) is { } fault
            ? throw new InvalidDataException($"The shipped boundary of {regionSlug} has a fault: {fault}.")
            : boundary;
    }

    /// <summary>The file lists "longitude, latitude, …" and leaves out the repeated last point.</summary>
    private static GeoPoint[] Closed(double[] ring)
    {
        GeoPoint[] open = [.. ring.Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0]))];
        return [.. open, open[0]];
    }

    private sealed record Rings(double[][] Region, double[][] Enclaves);
}
