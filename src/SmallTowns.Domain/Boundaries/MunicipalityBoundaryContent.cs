using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Boundaries;

/// <summary>The boundary of a municipality as it is published. None comes with the portal; without one nothing is said of where objects lie.</summary>
public sealed record MunicipalityBoundaryContent
{
    public const string Kind = "municipality-boundary";

    public IReadOnlyList<SitePolygon> Polygons { get; init; } = [];

    /// <summary>The day of which it is true.</summary>
    public DateOnly? Day { get; init; }

    public bool IsOver { get; init; }

    public bool IsThere() => Polygons.Count > 0 && !IsOver;

    /// <param name="code"><see cref="Municipality.Code"/>.</param>
    public static Subject Of(int regionId, string regionSlug, string code) => new(Kind, $"{Region.KeyOf(regionSlug)}|{code}", Scope.Region(regionId));

    /// <summary>Whether the point of an object and every corner of its boundary lie inside or on the edge; not known where either is not drawn.</summary>
    public Answer Holds(SiteGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var points = geometry.Polygons.SelectMany(polygon => polygon.Rings.SelectMany(ring => ring)).Concat(geometry.Point is { } point ? [point] : []).ToList();
        return !IsThere() || points.Count == 0 ? Answer.NotKnown : Answers.Of(points.TrueForAll(Holds));
    }

    private bool Holds(GeoPoint point) => Polygons.Any(polygon => RingCheck.Contains(polygon.Rings[0], point) && !polygon.Rings.Skip(1).Any(hole => RingCheck.Contains(hole, point)));
}
