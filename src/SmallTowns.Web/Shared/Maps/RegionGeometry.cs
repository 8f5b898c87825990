using System.Text.Json;
using SmallTowns.Data.Boundaries;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>The fixed ground of the map, projected once: everything that does not depend on the towns.</summary>
public sealed class RegionGeometry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<RegionGeometry> Shipped = new(Read);

    private RegionGeometry(RegionMapFile file)
    {
        Frame = new MapFrame(file.Region, file.StandardParallels[0], file.StandardParallels[1]);
        Attribution = file.Attribution;
        Names = file.Names;
        RegionPath = Path(file.Region, closed: true);
        EnclavePath = Path(file.Enclaves, closed: true);
        NeighbourPath = Path(file.Neighbours, closed: true);
        NeighbourBorderPath = Path(file.NeighbourBorders, closed: false);
    }

    /// <summary>The region of the shipped data (made by scripts/build-map).</summary>
    public static RegionGeometry Default => Shipped.Value;

    public MapFrame Frame { get; }

    /// <summary>Whose boundaries these are.</summary>
    public string Attribution { get; }

    public IReadOnlyList<MapName> Names { get; }

    public string RegionPath { get; }

    public string EnclavePath { get; }

    public string NeighbourPath { get; }

    public string NeighbourBorderPath { get; }

    private static RegionGeometry Read()
    {
        using var stream = BoundaryFiles.Open("krasnodar-krai")!;
        return new RegionGeometry(JsonSerializer.Deserialize<RegionMapFile>(stream, Json)!);
    }

    private string Path(double[][] lines, bool closed) => SvgPath.Write(
        lines.Select(line => line.Chunk(2).Select(pair => Frame.Place(pair[1], pair[0]))), closed);

    private sealed record RegionMapFile(
        string Attribution,
        double[] StandardParallels,
        MapName[] Names,
        double[][] Region,
        double[][] Enclaves,
        double[][] Neighbours,
        double[][] NeighbourBorders);
}
