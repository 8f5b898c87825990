namespace SmallTowns.Web.Shared.Maps;

/// <summary>What differs between the wide and the narrow map: names and the key to sizes.</summary>
public sealed class MapLayer
{
    public MapLayer(MapDrawing drawing, MapLayout layout, RegionGeometry geometry)
    {
        Layout = layout;
        Inscriptions = MapInscription.For(geometry, layout);
        Scale = new MapScale(geometry.Frame, layout);
        var rays = drawing.RayLines.SelectMany(line => line.Zip(line.Skip(1), (from, to) => new MapLine(from, to))).ToArray();
        Labels = LabelPlacer.Place(
            drawing.Towns, geometry.Frame, layout, rays, [.. Inscriptions.Select(name => name.Box), Scale.Box]);
    }

    public MapLayout Layout { get; }

    public IReadOnlyList<MapInscription> Inscriptions { get; }

    public MapScale Scale { get; }

    /// <summary>In the order of <see cref="MapDrawing.Towns"/>.</summary>
    public IReadOnlyList<PlacedLabel?> Labels { get; }
}
