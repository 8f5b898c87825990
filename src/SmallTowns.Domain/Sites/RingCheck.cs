using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// The rings of a boundary: closed, of three corners or more, crossing and touching neither themselves nor each other, holes inside. Sides are straight in
/// degrees, as in GeoJSON (RFC 7946); two of them meet where each has an end on either side of the other or on it.
/// </summary>
public static class RingCheck
{
    /// <summary>Every two sides of an object are compared: a boundary of more points is drawn too finely to be stated.</summary>
    public const int MostPoints = 5_000;

    /// <summary>The findings of the rings alone, all polygons together; points that are no points of the globe are told by <see cref="SiteGeometryCheck"/>.</summary>
    public static IReadOnlyList<GeometryFinding> Of(IReadOnlyList<SitePolygon> polygons)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        if (polygons.Sum(polygon => polygon.Rings.Sum(ring => ring.Count)) > MostPoints)
            return [new(GeometryFault.TooManyPoints)];

        List<GeometryFinding> findings = [];
        List<PlacedRing> rings = [];
        for (var i = 0; i < polygons.Count; i++)
        {
            if (polygons[i].Rings.Count == 0)
                findings.Add(new(GeometryFault.NoRings, i));
            for (var j = 0; j < polygons[i].Rings.Count; j++)
            {
                if (FaultOf(polygons[i].Rings[j]) is { } fault)
                    findings.Add(new(fault, i, j));
                else
                    rings.Add(new(i, j, Sides(polygons[i].Rings[j])));
            }
        }

        // What crosses has no inside, and what has no inside cannot hold a hole.
        findings.AddRange(findings.Count > 0 ? [] : Crossings(rings));
        if (findings.Count == 0)
            findings.AddRange(HolesOutside(polygons, rings));
        return findings;
    }

    private static GeometryFault? FaultOf(IReadOnlyList<GeoPoint> ring) =>
        ring.Count == 0 || ring.Distinct().Count() < 3 ? GeometryFault.TooFewPoints
        : ring[0] != ring[^1] ? GeometryFault.NotClosed
        : null;

    /// <summary>A point that is given twice in a row is no corner.</summary>
    private static BoundarySide[] Sides(IReadOnlyList<GeoPoint> ring) =>
        [.. ring.Zip(ring.Skip(1), (from, to) => new BoundarySide(from, to)).Where(side => side.From != side.To)];

    private static IEnumerable<GeometryFinding> Crossings(List<PlacedRing> rings)
    {
        for (var i = 0; i < rings.Count; i++)
        {
            if (CrossesItself(rings[i].Sides) || rings.Take(i).Any(other => rings[i].Sides.Any(side => Array.Exists(other.Sides, against => Meet(side, against)))))
                yield return new(GeometryFault.Crossing, rings[i].Polygon, rings[i].Ring);
        }
    }

    private static bool CrossesItself(BoundarySide[] sides)
    {
        for (var i = 0; i < sides.Length; i++)
        {
            for (var j = i + 1; j < sides.Length; j++)
            {
                var isNext = j == i + 1;
                var isAroundTheStart = i == 0 && j == sides.Length - 1;
                if (isNext ? FoldsBack(sides[i], sides[j]) : isAroundTheStart ? FoldsBack(sides[j], sides[i]) : Meet(sides[i], sides[j]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Neighbours share a corner; they may not run back over each other.</summary>
    private static bool FoldsBack(BoundarySide first, BoundarySide second) =>
        Turn(first.From, first.To, second.To) == 0
        && (first.From.Longitude - first.To.Longitude) * (second.To.Longitude - second.From.Longitude)
            + (first.From.Latitude - first.To.Latitude) * (second.To.Latitude - second.From.Latitude) > 0;

    private static bool Meet(BoundarySide one, BoundarySide other)
    {
        if (one.South > other.North || other.South > one.North || West(one) > East(other) || West(other) > East(one))
            return false;
        return Turn(one.From, one.To, other.From) * Turn(one.From, one.To, other.To) <= 0
            && Turn(other.From, other.To, one.From) * Turn(other.From, other.To, one.To) <= 0;
    }

    /// <summary>1 where the third point lies to the left, −1 to the right, 0 on the line.</summary>
    private static int Turn(GeoPoint a, GeoPoint b, GeoPoint c) => Math.Sign(
        (b.Longitude - a.Longitude) * (c.Latitude - a.Latitude) - (b.Latitude - a.Latitude) * (c.Longitude - a.Longitude));

    private static double West(BoundarySide side) => Math.Min(side.From.Longitude, side.To.Longitude);

    private static double East(BoundarySide side) => Math.Max(side.From.Longitude, side.To.Longitude);

    private static IEnumerable<GeometryFinding> HolesOutside(IReadOnlyList<SitePolygon> polygons, List<PlacedRing> rings)
    {
        // Rings do not cross here: one corner says where the whole hole lies.
        foreach (var hole in rings.Where(ring => ring.Ring > 0))
        {
            if (!Contains(polygons[hole.Polygon].Rings[0], hole.Sides[0].From))
                yield return new(GeometryFault.HoleOutside, hole.Polygon, hole.Ring);
        }
    }

    /// <summary>Inside a ring that does not cross itself, or on it.</summary>
    internal static bool Contains(IReadOnlyList<GeoPoint> ring, GeoPoint point)
    {
        var isInside = false;
        foreach (var side in Sides(ring))
        {
            if (side.Holds(point))
                return true;
            if (side.Crosses(point.Latitude) && side.LongitudeAt(point.Latitude) > point.Longitude)
                isInside = !isInside;
        }

        return isInside;
    }

    private sealed record PlacedRing(int Polygon, int Ring, BoundarySide[] Sides);
}
