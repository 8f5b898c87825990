using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Schematic zones of the belts: circles around the centre. A belt is defined by travel time, not by distance, so a circle is only
/// drawn where distance tells two neighbouring belts apart: half-way in the gap that leaves the fewest towns on the wrong side.
/// </summary>
public static class BeltZones
{
    /// <summary>Outer radius, in units of the drawing, of each belt that has a farther belt; empty when distance says nothing.</summary>
    public static IReadOnlyDictionary<SettlementBelt, double> Find(IReadOnlyList<MapTown> towns, MapFrame frame)
    {
        var radii = new Dictionary<SettlementBelt, double>();
        if (towns.FirstOrDefault(town => town.IsCentre) is not { } centre)
            return radii;

        var middle = frame.Place(centre.Latitude, centre.Longitude);
        var distances = towns
            .Where(town => town.Belt is not null)
            .ToLookup(town => town.Belt!.Value, town => frame.Place(town.Latitude, town.Longitude).DistanceTo(middle));
        var belts = distances.Select(group => group.Key).Order().ToArray();

        for (var i = 1; i < belts.Length; i++)
        {
            if (Boundary([.. distances[belts[i - 1]]], [.. distances[belts[i]]]) is { } radius)
                radii[belts[i - 1]] = radius;
        }

        return radii;
    }

    /// <summary>Null when a quarter of the towns or more would be on the wrong side.</summary>
    private static double? Boundary(double[] near, double[] far)
    {
        double[] all = [.. near.Concat(far).Order()];
        var best = Enumerable.Range(0, all.Length - 1)
            .Select(i => (Middle: (all[i] + all[i + 1]) / 2, Gap: all[i + 1] - all[i]))
            .Select(cut => (cut.Middle, cut.Gap, Misplaced: near.Count(d => d > cut.Middle) + far.Count(d => d < cut.Middle)))
            .OrderBy(cut => cut.Misplaced)
            .ThenByDescending(cut => cut.Gap)
            .First();
        return best.Misplaced * 4 < all.Length ? best.Middle : null;
    }
}
