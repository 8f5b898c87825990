namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Clark and Evans (1954): R = r̄ / r_E with r̄ the mean distance to the nearest neighbour and r_E = ½ √(S / n), km;
/// SE = 0.26136 / √(n · λ), λ = n / S; z = (r̄ − r_E) / SE. R = 1 is random, below it clustered, above it regular.
/// Without a correction for the region's edge R is too high; under 20 towns show R but do not test by z.
/// </summary>
public readonly record struct ClarkEvans(
    double MeanNearestNeighbourKm, double ExpectedNearestNeighbourKm, double Ratio, double StandardErrorKm, double ZScore)
{
    private const double StandardErrorFactor = 0.26136;

    /// <returns>The index; NoData (no points or area), TooFew (one point), NotFinite, OutOfRange, Negative or NotPositive (area).</returns>
    public static Calculated<ClarkEvans> Of(ReadOnlySpan<GeoPoint> points, double? areaSquareKm)
    {
        var expected = InterTownDistance.ExpectedNearestNeighbourKm(areaSquareKm, points.Length);
        if (!expected.TryGet(out var expectedKm))
            return Calculated.Failed<ClarkEvans>(expected.Fault!.Value);

        // A faulty point names itself before its lonely neighbours complain of having none.
        foreach (var point in points)
        {
            if (point.Fault is { } fault)
                return Calculated.Failed<ClarkEvans>(fault);
        }

        var sumKm = 0.0;
        foreach (var distance in NearestNeighbours.DistancesKm(points))
        {
            if (!distance.TryGet(out var km))
                return Calculated.Failed<ClarkEvans>(distance.Fault!.Value);
            sumKm += km;
        }

        var meanKm = sumKm / points.Length;
        var standardErrorKm = StandardErrorFactor * Math.Sqrt(areaSquareKm!.Value) / points.Length;
        return Calculated.Of(new ClarkEvans(
            meanKm, expectedKm, meanKm / expectedKm, standardErrorKm, (meanKm - expectedKm) / standardErrorKm));
    }
}
