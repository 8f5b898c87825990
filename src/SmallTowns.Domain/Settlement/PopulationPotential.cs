namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Potential of population V_i = Σ_{j≠i} P_j / d_ij^b, people per km (for b = 1): how many people there are around a town, each
/// counted the less the farther away. d is the great circle, km: roads, borders and what lies outside the list are not seen.
/// Source: J. Q. Stewart, "Demographic gravitation", Sociometry, 1948; b = 1 is Stewart's. Compares all pairs: for one region's towns.
/// </summary>
public static class PopulationPotential
{
    public const double StewartsExponent = 1;

    /// <param name="points">Where the towns lie.</param>
    /// <param name="populations">Of the same towns, in the same order.</param>
    /// <param name="exponent">b: how fast distance takes away. The unit is people per km^b.</param>
    /// <param name="ownDistanceKm">At what distance a town's own people count; empty leaves them out.</param>
    /// <returns>
    /// One result a town. All fail, for each counts the people of all, with a fault of a point (NotFinite, OutOfRange), of a
    /// population (NotFinite, Negative), or of b or the own distance (NotFinite, Negative, NotPositive). One fails with TooFew
    /// (there is nobody to count) or NotPositive (another town lies on the same point).
    /// </returns>
    public static Calculated[] PeoplePerKm(
        ReadOnlySpan<GeoPoint> points, ReadOnlySpan<double> populations,
        double exponent = StewartsExponent, double? ownDistanceKm = null)
    {
        if (points.Length != populations.Length)
            throw new ArgumentException("Each town has a point and a population.", nameof(populations));

        var potentials = new Calculated[points.Length];
        if (FaultOf(points, populations, exponent, ownDistanceKm) is { } fault)
        {
            Array.Fill(potentials, Calculated.Failed(fault));
            return potentials;
        }

        for (var i = 0; i < points.Length; i++)
            potentials[i] = OfTown(i, points, populations, exponent, ownDistanceKm);
        return potentials;
    }

    private static Calculated OfTown(
        int town, ReadOnlySpan<GeoPoint> points, ReadOnlySpan<double> populations, double exponent, double? ownDistanceKm)
    {
        if (points.Length == 1 && ownDistanceKm is null)
            return Calculated.Failed(CalculationFault.TooFew);

        var sum = ownDistanceKm is { } own ? populations[town] / Math.Pow(own, exponent) : 0;
        for (var other = 0; other < points.Length; other++)
        {
            if (other == town)
                continue;
            var km = GreatCircle.KmBetweenValid(points[town], points[other]);
            if (km == 0)
                return Calculated.Failed(CalculationFault.NotPositive);
            sum += populations[other] / Math.Pow(km, exponent);
        }

        return Calculated.Of(sum);
    }

    private static CalculationFault? FaultOf(
        ReadOnlySpan<GeoPoint> points, ReadOnlySpan<double> populations, double exponent, double? ownDistanceKm)
    {
        foreach (var point in points)
        {
            if (point.Fault is { } fault)
                return fault;
        }

        foreach (var population in populations)
        {
            if (NumberFaults.OfNonNegative(population) is { } fault)
                return fault;
        }

        return NumberFaults.OfPositive(exponent) ?? (ownDistanceKm is null ? null : NumberFaults.OfPositive(ownDistanceKm));
    }
}
