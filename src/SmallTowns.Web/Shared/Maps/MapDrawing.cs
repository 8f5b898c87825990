namespace SmallTowns.Web.Shared.Maps;

/// <summary>Everything the component draws for a list of towns, computed from the geometry of the region.</summary>
public sealed class MapDrawing
{
    public MapDrawing(IReadOnlyList<MapTown> towns, IReadOnlyList<MapRay> rays, RegionGeometry geometry)
    {
        var frame = geometry.Frame;

        // Large circles first: a small town near a city is drawn over it and stays within reach.
        Towns = [.. towns.OrderByDescending(town => town.Population ?? 0).ThenBy(town => town.Slug, StringComparer.Ordinal)];
        RayLines = [.. rays.Select(ray => ray.Points.Select(point => frame.Place(point.Latitude, point.Longitude)).ToArray())];
        RayPaths = [.. RayLines.Select(line => SvgPath.Write([line], closed: false))];
        MapLine[] rayLines = [.. RayLines.SelectMany(line => line.Zip(line.Skip(1), (from, to) => new MapLine(from, to)))];
        Wide = Layer(MapLayout.Wide);
        Narrow = Layer(MapLayout.Narrow);

        MapLayer Layer(MapLayout layout) => new(layout, geometry, [.. Towns.Select(town => Wish(town, layout, frame))], rayLines, LabelEffort.Full);
    }

    public IReadOnlyList<MapTown> Towns { get; }

    public IReadOnlyList<MapPoint[]> RayLines { get; }

    public IReadOnlyList<string> RayPaths { get; }

    public MapLayer Wide { get; }

    public MapLayer Narrow { get; }

    private static LabelWish Wish(MapTown town, MapLayout layout, MapFrame frame) => new(
        new(frame.Place(town.Latitude, town.Longitude), layout.RadiusOf(town)), layout.Names(town) ? town.Name : null, layout.FontSizeOf(town), OmissionCost(town));

    private static double OmissionCost(MapTown town) =>
        town switch
        {
            { IsHighlighted: true } => 400,
            { IsCentre: true } => 300,
            { IsSmall: true } => 120,
            { Population: >= 100_000 } => 80,
            _ => 30,
        };
}
