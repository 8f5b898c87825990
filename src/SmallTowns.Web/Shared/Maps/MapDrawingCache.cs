namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Placing names takes about a tenth of a second, and pages draw the same few maps over and over: each is computed once.
/// When figures change, the key changes with them.
/// </summary>
public static class MapDrawingCache
{
    /// <summary>More different maps than a visitor's filters can make in earnest; beyond it the cache starts anew.</summary>
    private const int MaxDrawings = 200;

    private static readonly FewKept<(string, RegionGeometry), MapDrawing> Drawings = new(MaxDrawings);

    private static readonly FewKept<(string, MapLayout, RegionGeometry), MapLayer> Layers = new(MaxDrawings);

    public static MapDrawing Get(IReadOnlyList<MapTown> towns, IReadOnlyList<MapRay> rays, RegionGeometry geometry) =>
        Drawings.Get((Key(towns, rays), geometry), () => new MapDrawing(towns, rays, geometry));

    /// <summary>Names that stand without values have the same places whatever is measured.</summary>
    public static MapLayer GetLayer(MapLayout layout, RegionGeometry geometry, IReadOnlyList<LabelWish> wishes) =>
        Layers.Get((string.Join('|', wishes), layout, geometry), () => new MapLayer(layout, geometry, wishes, [], LabelEffort.Brief, hasSizes: false));

    private static string Key(IReadOnlyList<MapTown> towns, IReadOnlyList<MapRay> rays) => FormattableString.Invariant(
        $"{Language.IsEnglish}|{string.Join('|', towns)}|{string.Join('|', rays.Select(ray => $"{ray}{string.Join(' ', ray.Points)}"))}");
}
