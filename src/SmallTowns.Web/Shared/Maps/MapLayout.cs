namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// How the map is drawn at a width of screen. Both layouts are in the same SVG and map.css shows one of them:
/// the wide one from 640 px, the narrow one below, where letters must be larger in relation to the ground.
/// </summary>
/// <param name="FontSize">Size of town names, in units of the drawing.</param>
/// <param name="SymbolScale">Factor on the radius of town circles (map.css scales them by the same number).</param>
public sealed record MapLayout(string CssClass, MapBox Frame, double FontSize, double SymbolScale)
{
    public static MapLayout Wide { get; } = new("map-wide", MapFrame.Wide, 14, 1);

    public static MapLayout Narrow { get; } = new("map-narrow", MapFrame.Narrow, 22.4, 1.4);

    public double FontSizeOf(MapTown town) => town.IsCentre ? FontSize * 1.15 : FontSize;
}
