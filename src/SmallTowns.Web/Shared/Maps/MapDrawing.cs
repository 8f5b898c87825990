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
        Wide = new MapLayer(this, MapLayout.Wide, geometry);
        Narrow = new MapLayer(this, MapLayout.Narrow, geometry);
    }

    public IReadOnlyList<MapTown> Towns { get; }

    public IReadOnlyList<MapPoint[]> RayLines { get; }

    public IReadOnlyList<string> RayPaths { get; }

    public MapLayer Wide { get; }

    public MapLayer Narrow { get; }
}
