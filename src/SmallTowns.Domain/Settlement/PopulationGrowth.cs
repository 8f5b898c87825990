using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Change between two dated counts of one territory: P₁ − P₀ people, 100 · (P₁ − P₀) / P₀ percent, and the mean annual
/// rate 100 · ((P₁ / P₀)^(1 / Δt) − 1) percent a year. Boundary changes between the years are not seen by it.
/// </summary>
public readonly record struct PopulationGrowth(Calculated AbsolutePeople, Calculated Percent, Calculated MeanAnnualPercent)
{
    /// <returns>
    /// Three results. All fail with UnknownBasis, MixedBasis, NoData, NotFinite, Negative, SamePeriod or Reversed.
    /// From zero people only the absolute change is defined; the other two are NotPositive.
    /// </returns>
    public static PopulationGrowth Between(
        double? earlierPopulation, int earlierYear, TerritorialBasis? earlierBasis,
        double? laterPopulation, int laterYear, TerritorialBasis? laterBasis)
    {
        var fault = BasisFault(earlierBasis, laterBasis)
            ?? NumberFaults.OfNonNegative(earlierPopulation)
            ?? NumberFaults.OfNonNegative(laterPopulation)
            ?? PeriodFault(earlierYear, laterYear);
        if (fault is { } found)
        {
            var failed = Calculated.Failed(found);
            return new(failed, failed, failed);
        }

        var (earlier, later) = (earlierPopulation!.Value, laterPopulation!.Value);
        var absolute = Calculated.Of(later - earlier);
        if (earlier == 0)
        {
            var noBase = Calculated.Failed(CalculationFault.NotPositive);
            return new(absolute, noBase, noBase);
        }

        var years = (double)laterYear - earlierYear;
        return new(
            absolute,
            Calculated.Of(100 * (later - earlier) / earlier),
            Calculated.Of(100 * (Math.Pow(later / earlier, 1 / years) - 1)));
    }

    private static CalculationFault? BasisFault(TerritorialBasis? earlier, TerritorialBasis? later) =>
        earlier is null || later is null ? CalculationFault.UnknownBasis
        : earlier != later ? CalculationFault.MixedBasis
        : null;

    private static CalculationFault? PeriodFault(int earlierYear, int laterYear) =>
        earlierYear == laterYear ? CalculationFault.SamePeriod
        : earlierYear > laterYear ? CalculationFault.Reversed
        : null;
}
