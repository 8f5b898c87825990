using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Population density D = P / S, people per km². Source: the paper, Table 1.
/// The population may be zero (the density is then zero); the area must be positive.
/// </summary>
public static class PopulationDensity
{
    /// <summary>Density on one territory. The caller vouches that both numbers belong to it.</summary>
    /// <returns>People per km², or NoData, NotFinite, Negative, NotPositive (area of zero), Overflow.</returns>
    public static Calculated PerSquareKm(double? population, double? areaSquareKm)
    {
        var fault = NumberFaults.OfNonNegative(population) ?? NumberFaults.OfPositive(areaSquareKm);
        return fault is { } found
            ? Calculated.Failed(found)
            : Calculated.Of(population!.Value / areaSquareKm!.Value);
    }

    /// <summary>Density of numbers that state their territories: the two must be the same.</summary>
    /// <returns>As without bases, and MixedBasis, or UnknownBasis when one is not stated.</returns>
    public static Calculated PerSquareKm(
        double? population, TerritorialBasis? populationBasis, double? areaSquareKm, TerritorialBasis? areaBasis)
    {
        if (populationBasis is null || areaBasis is null)
            return Calculated.Failed(CalculationFault.UnknownBasis);
        return populationBasis == areaBasis
            ? PerSquareKm(population, areaSquareKm)
            : Calculated.Failed(CalculationFault.MixedBasis);
    }

    /// <summary>
    /// People of one territory over km² of another, as the paper's Table 1 does for most towns (people of the town,
    /// area of its district). Only for showing the printed number again: such densities do not compare between towns.
    /// </summary>
    /// <returns>As <see cref="PerSquareKm(double?, double?)"/>.</returns>
    public static Calculated PerSquareKmAcrossBases(double? population, double? areaSquareKm) =>
        PerSquareKm(population, areaSquareKm);
}
