namespace SmallTowns.Web.Shared.Maps;

/// <summary>Places the projected region in the drawing: centred, as large as both frames allow.</summary>
public sealed class MapFrame
{
    public const double Width = 800;
    public const double Height = 640;

    /// <summary>A narrow screen shows only this much of the width (map.css crops with the same proportion).</summary>
    public const double NarrowWidth = 660;

    private const double Margin = 18;

    private readonly ConicProjection projection;
    private readonly (double EastKm, double NorthKm) centre;

    public MapFrame(double[][] region, double southParallel, double northParallel)
    {
        var longitudes = region.SelectMany(ring => ring.Where((_, index) => index % 2 == 0)).ToArray();
        var latitudes = region.SelectMany(ring => ring.Where((_, index) => index % 2 == 1)).ToArray();
        projection = new ConicProjection(
            (longitudes.Min() + longitudes.Max()) / 2, (latitudes.Min() + latitudes.Max()) / 2, southParallel, northParallel);

        var points = region.SelectMany(ring => ring.Chunk(2)).Select(pair => projection.Project(pair[1], pair[0])).ToArray();
        var (west, east) = (points.Min(point => point.EastKm), points.Max(point => point.EastKm));
        var (south, north) = (points.Min(point => point.NorthKm), points.Max(point => point.NorthKm));
        centre = ((west + east) / 2, (south + north) / 2);
        UnitsPerKm = Math.Min((NarrowWidth - 2 * Margin) / (east - west), (Height - 2 * Margin) / (north - south));
    }

    public double UnitsPerKm { get; }

    public static MapBox Wide { get; } = new(0, 0, Width, Height);

    public static MapBox Narrow { get; } = new((Width - NarrowWidth) / 2, 0, (Width + NarrowWidth) / 2, Height);

    public MapPoint Place(double latitude, double longitude)
    {
        var (eastKm, northKm) = projection.Project(latitude, longitude);
        return new MapPoint(
            Width / 2 + (eastKm - centre.EastKm) * UnitsPerKm,
            Height / 2 - (northKm - centre.NorthKm) * UnitsPerKm);
    }
}
