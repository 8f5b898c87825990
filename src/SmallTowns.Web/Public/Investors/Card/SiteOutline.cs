using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Card;

/// <summary>The boundary of an object as a small plan, north above. Of so small a piece of the globe a degree is everywhere as long as at its middle.</summary>
public sealed class SiteOutline
{
    public const double Width = 320, Height = 260;

    private const double Margin = 16;

    /// <summary>Below the plan, for its scale.</summary>
    private const double Foot = 30;

    private const double MetresOfDegree = Math.PI / 180 * GreatCircle.EarthRadiusKm * 1_000;

    private readonly (double West, double South) corner;
    private readonly (double Left, double Bottom) origin;
    private readonly double metresOfLongitude;
    private readonly double unitsOfMetre;

    private SiteOutline(SiteGeometry geometry)
    {
        var corners = geometry.Polygons.SelectMany(polygon => polygon.Rings).SelectMany(ring => ring).ToList();
        corner = (corners.Min(point => point.Longitude), corners.Min(point => point.Latitude));
        var (east, north) = (corners.Max(point => point.Longitude), corners.Max(point => point.Latitude));
        metresOfLongitude = MetresOfDegree * Math.Cos((corner.South + north) / 2 * Math.PI / 180);
        var (across, up) = ((east - corner.West) * metresOfLongitude, (north - corner.South) * MetresOfDegree);
        unitsOfMetre = Math.Min((Width - 2 * Margin) / across, (Height - Foot - 2 * Margin) / up);
        origin = ((Width - across * unitsOfMetre) / 2, Margin + (Height - Foot - 2 * Margin + up * unitsOfMetre) / 2);
        Path = SvgPath.Write(geometry.Polygons.SelectMany(polygon => polygon.Rings).Select(ring => ring.SkipLast(1).Select(Place)), closed: true);
        Point = geometry.Point is { } point && Place(point) is { X: >= 0 and <= Width, Y: >= 0 and <= Height - Foot } place ? place : null;
        ScaleMetres = RoundBelow(across * .4);
        ScaleUnits = ScaleMetres * unitsOfMetre;
    }

    /// <summary>Empty where there is no boundary, or none with an extent.</summary>
    public static SiteOutline? Of(SiteGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return PolygonArea.Hectares(geometry.Polygons).TryGet(out _) ? new(geometry) : null;
    }

    /// <summary>All rings, holes too: they are filled by the even-odd rule.</summary>
    public string Path { get; }

    /// <summary>The point of the object, where it lies on the plan.</summary>
    public MapPoint? Point { get; }

    /// <summary>How long the line of the scale is.</summary>
    public double ScaleMetres { get; }

    public double ScaleUnits { get; }

    public string ScaleText => ScaleMetres >= 1_000 ? $"{Numbers.Show(ScaleMetres / 1_000)}\u00A0{T("км", "km")}" : $"{Numbers.Show(ScaleMetres)}\u00A0{T("м", "m")}";

    private MapPoint Place(GeoPoint point) => new(
        origin.Left + (point.Longitude - corner.West) * metresOfLongitude * unitsOfMetre, origin.Bottom - (point.Latitude - corner.South) * MetresOfDegree * unitsOfMetre);

    /// <summary>1, 2 or 5 with noughts.</summary>
    private static double RoundBelow(double metres)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(metres)));
        return power * (metres >= 5 * power ? 5 : metres >= 2 * power ? 2 : 1);
    }
}
