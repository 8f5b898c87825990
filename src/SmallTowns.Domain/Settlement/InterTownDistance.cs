namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Mean distance between towns L = √(S / n), km: the side of the square that each of n towns has on S km².
/// Source: the paper, Table 2. It says how dense the net is, not how even.
/// </summary>
public static class InterTownDistance
{
    /// <returns>Kilometres; NoData (no area, or no towns), NotFinite, Negative, NotPositive (area of zero).</returns>
    public static Calculated MeanKm(double? areaSquareKm, int townCount)
    {
        var fault = NumberFaults.OfPositive(areaSquareKm)
            ?? NumberFaults.If(townCount == 0, CalculationFault.NoData)
            ?? NumberFaults.If(townCount < 0, CalculationFault.Negative);
        return fault is { } found
            ? Calculated.Failed(found)
            : Calculated.Of(Math.Sqrt(areaSquareKm!.Value / townCount));
    }

    /// <summary>Mean distance to the nearest neighbour if the towns lay at random: L / 2, km (Clark and Evans, 1954).</summary>
    /// <returns>As <see cref="MeanKm"/>.</returns>
    public static Calculated ExpectedNearestNeighbourKm(double? areaSquareKm, int townCount)
    {
        var mean = MeanKm(areaSquareKm, townCount);
        return mean.TryGet(out var km) ? Calculated.Of(km / 2) : mean;
    }
}
