namespace SmallTowns.Web.Shared.Maps;

/// <summary>What differs between the wide and the narrow map: names and the key to sizes.</summary>
public sealed class MapLayer
{
    /// <param name="wishes">What is to be written beside each town.</param>
    /// <param name="hasSizes">Whether the key tells what the sizes of circles mean.</param>
    public MapLayer(MapLayout layout, RegionGeometry geometry, IReadOnlyList<LabelWish> wishes, IReadOnlyList<MapLine> rays, LabelEffort effort, bool hasSizes = true)
    {
        Layout = layout;
        Inscriptions = MapInscription.For(geometry, layout);
        Scale = new MapScale(geometry.Frame, layout, hasSizes);
        Labels = LabelPlacer.Place(wishes, layout, rays, [.. Inscriptions.Select(name => name.Box), Scale.Box], effort);
    }

    public MapLayout Layout { get; }

    public IReadOnlyList<MapInscription> Inscriptions { get; }

    public MapScale Scale { get; }

    /// <summary>In the order of the towns.</summary>
    public IReadOnlyList<PlacedLabel?> Labels { get; }
}
