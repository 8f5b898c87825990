namespace SmallTowns.Domain.Settlement;

/// <summary>Great-circle distance of each town to the nearest other one, km. Compares all pairs: meant for one region's towns.</summary>
public static class NearestNeighbours
{
    /// <returns>
    /// One result a point, in the given order: kilometres, or the fault of the point itself (NotFinite, OutOfRange),
    /// or TooFew when no other valid point exists. Faulty points are nobody's neighbour.
    /// </returns>
    public static Calculated[] DistancesKm(ReadOnlySpan<GeoPoint> points)
    {
        var nearest = new Calculated[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Fault is { } fault)
            {
                nearest[i] = Calculated.Failed(fault);
                continue;
            }

            var smallest = double.PositiveInfinity;
            for (var j = 0; j < points.Length; j++)
            {
                if (j != i && points[j].Fault is null)
                    smallest = Math.Min(smallest, GreatCircle.KmBetweenValid(points[i], points[j]));
            }

            nearest[i] = double.IsFinite(smallest) ? Calculated.Of(smallest) : Calculated.Failed(CalculationFault.TooFew);
        }

        return nearest;
    }
}
