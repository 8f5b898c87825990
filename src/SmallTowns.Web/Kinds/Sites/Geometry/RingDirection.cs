using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Kinds.Sites.Geometry;

/// <summary>Which way round a ring is written: outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6; KML asks for the same of outer ones).</summary>
internal static class RingDirection
{
    public static IEnumerable<GeoPoint> Turned(IReadOnlyList<GeoPoint> ring, bool isCounterClockwise) =>
        IsCounterClockwise(ring) == isCounterClockwise ? ring : ring.Reverse();

    // The sign of the doubled area, in degrees from the first point: small plots keep their digits.
    private static bool IsCounterClockwise(IReadOnlyList<GeoPoint> ring)
    {
        var doubled = 0.0;
        for (var i = 1; i < ring.Count; i++)
        {
            doubled += (ring[i - 1].Longitude - ring[0].Longitude) * (ring[i].Latitude - ring[0].Latitude)
                - (ring[i].Longitude - ring[0].Longitude) * (ring[i - 1].Latitude - ring[0].Latitude);
        }

        return doubled >= 0;
    }
}
