using System.Globalization;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Kinds.Sites.Geometry;

/// <summary>One place of a file: what the file calls it, and where it lies. Whether it can lie there, <see cref="SiteGeometryCheck"/> says.</summary>
public sealed record NamedPlace(string? Name, SiteGeometry Geometry);

/// <summary>What a file of places held: its places, or sentences for the person who gave it.</summary>
public sealed record PlacesFile(IReadOnlyList<NamedPlace> Places, IReadOnlyList<string> Problems)
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostPlaces = 1_000;

    internal static PlacesFile Refused(string sentence) => new([], [sentence]);

    /// <summary>Places only where nothing is wrong with any: half a file would be taken for the whole.</summary>
    internal static PlacesFile Of(IReadOnlyList<NamedPlace> places, IReadOnlyList<string> problems) =>
        problems.Count > 0 ? new([], problems)
        : places.Count == 0 ? Refused("В файле нет ни точек, ни многоугольников.")
        : places.Count > MostPlaces ? Refused(string.Create(CultureInfo.InvariantCulture, $"В файле больше {MostPlaces} объектов. Разделите его на части."))
        : new(places, []);

    internal static string TooLarge { get; } = string.Create(CultureInfo.InvariantCulture, $"Файл больше {MostBytes / 1024 / 1024} МБ. Оставьте в нём только границы площадок.");
}

/// <summary>A geometry that is being read: its first point and all its polygons.</summary>
internal sealed class GeometryInReading
{
    private readonly List<SitePolygon> _polygons = [];
    private GeoPoint? _point;

    public bool IsEmpty => _point is null && _polygons.Count == 0;

    public void Add(GeoPoint point) => _point ??= point;

    public void Add(SitePolygon polygon) => _polygons.Add(polygon);

    public SiteGeometry Made() => new() { Point = _point, Polygons = [.. _polygons] };
}
