namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Great-circle distance of each town to the nearest other one, km. The neighbour is found in a k-d tree on the sphere, in
/// O(n log n) however the towns lie; the distance to it is that of <see cref="GreatCircle"/>.
/// </summary>
public static class NearestNeighbours
{
    /// <returns>
    /// One result a point, in the given order: kilometres, or the fault of the point itself (NotFinite, OutOfRange),
    /// or TooFew when no other valid point exists. Faulty points are nobody's neighbour.
    /// </returns>
    public static Calculated[] DistancesKm(GeoPoint[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var distances = new Calculated[points.Length];
        var valid = new int[points.Length];
        var count = 0;
        for (var i = 0; i < points.Length; i++)
        {
            var fault = points[i].Fault;
            distances[i] = Calculated.Failed(fault ?? CalculationFault.TooFew);
            if (fault is null)
                valid[count++] = i;
        }

        if (count < 2)
            return distances;

        var tree = new PointTree(count);
        ManyAtOnce.Run(count, (from, to) =>
        {
            for (var i = from; i < to; i++)
                tree.Points[i] = new(UnitVector.Of(points[valid[i]]), valid[i]);
        });
        tree.Build();
        tree.FindNearest();
        ManyAtOnce.Run(count, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var index = tree.Points[i].Index;
                distances[index] = Calculated.Of(GreatCircle.KmBetweenValid(points[index], points[tree.Nearest[i].Index]));
            }
        });
        return distances;
    }

    /// <summary>The mean of the distances.</summary>
    /// <returns>Kilometres; NoData (no points), TooFew (one point), NotFinite or OutOfRange: one faulty point spoils the mean.</returns>
    public static Calculated MeanKm(GeoPoint[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Length == 0)
            return Calculated.Failed(CalculationFault.NoData);
        // A faulty point names itself before its lonely neighbours complain of having none.
        foreach (var point in points)
        {
            if (point.Fault is { } fault)
                return Calculated.Failed(fault);
        }

        var sumKm = 0.0;
        foreach (var distance in DistancesKm(points))
        {
            if (!distance.TryGet(out var km))
                return distance;
            sumKm += km;
        }

        return Calculated.Of(sumKm / points.Length);
    }
}
