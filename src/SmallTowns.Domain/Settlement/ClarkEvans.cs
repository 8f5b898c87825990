namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Clark and Evans (1954): R = r̄ / r_E with r̄ the mean distance to the nearest neighbour and r_E = ½ √(S / n), km;
/// SE = 0.26136 / √(n · λ), λ = n / S; z = (r̄ − r_E) / SE. R = 1 is random, below it clustered, above it regular. As QGIS prints it.
/// Nothing follows from it: the region's edge alone makes R and z too high. <see cref="ClarkEvansTest"/> knows the edge.
/// </summary>
public readonly record struct ClarkEvans(
    double MeanNearestNeighbourKm, double ExpectedNearestNeighbourKm, double Ratio, double StandardErrorKm, double ZScore)
{
    private const double StandardErrorFactor = 0.26136;

    /// <returns>The index; NoData (no points or area), TooFew (one point), NotFinite, OutOfRange, Negative or NotPositive (area).</returns>
    public static Calculated<ClarkEvans> Of(GeoPoint[] points, double? areaSquareKm)
    {
        ArgumentNullException.ThrowIfNull(points);
        var expected = InterTownDistance.ExpectedNearestNeighbourKm(areaSquareKm, points.Length);
        if (!expected.TryGet(out var expectedKm))
            return Calculated.Failed<ClarkEvans>(expected.Fault!.Value);
        var mean = NearestNeighbours.MeanKm(points);
        if (!mean.TryGet(out var meanKm))
            return Calculated.Failed<ClarkEvans>(mean.Fault!.Value);

        var standardErrorKm = StandardErrorFactor * Math.Sqrt(areaSquareKm!.Value) / points.Length;
        return Calculated.Of(new ClarkEvans(
            meanKm, expectedKm, meanKm / expectedKm, standardErrorKm, (meanKm - expectedKm) / standardErrorKm));
    }
}
