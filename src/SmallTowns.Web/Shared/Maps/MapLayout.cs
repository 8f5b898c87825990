namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// How the map is drawn at a width of screen. Both layouts are in the same SVG and map.css shows one of them:
/// the wide one from 640 px, the narrow one below, where letters must be larger in relation to the ground (at least 12 px on a
/// screen of 360) and only the small towns and the centre are named.
/// </summary>
/// <param name="FontSize">Size of town names, in units of the drawing.</param>
/// <param name="NumberedScale">Factor on the radius of circles with a number (map.css scales them by the same number).</param>
public sealed record MapLayout(string CssClass, MapBox Frame, double FontSize, double NumberedScale)
{
    public static MapLayout Wide { get; } = new("map-wide", MapFrame.Wide, 15, 1);

    public static MapLayout Narrow { get; } = new("map-narrow", MapFrame.Narrow, 22.5, 1.4);

    public double FontSizeOf(MapTown town) => town.IsCentre ? FontSize * 1.15 : FontSize;

    public double RadiusOf(MapTown town) => TownSymbol.Radius(town) * (TownSymbol.IsNumbered(town) ? NumberedScale : 1);

    public bool Names(MapTown town) => this != Narrow || town.IsSmall || town.IsCentre;
}
