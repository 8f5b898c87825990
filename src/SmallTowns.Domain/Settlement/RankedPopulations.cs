namespace SmallTowns.Domain.Settlement;

/// <summary>Checks and sorts a list of populations once, for the measures of concentration.</summary>
internal static class RankedPopulations
{
    /// <returns>Largest first; or NoData for an empty list, NotFinite, Negative, Overflow (of the sum).</returns>
    public static CalculationFault? TryRank(ReadOnlySpan<double> populations, out double[] ranked, out double sum)
    {
        ranked = [];
        sum = 0;
        if (populations.IsEmpty)
            return CalculationFault.NoData;
        foreach (var population in populations)
        {
            if (NumberFaults.OfNonNegative(population) is { } fault)
                return fault;
            sum += population;
        }

        if (!double.IsFinite(sum))
            return CalculationFault.Overflow;
        ranked = populations.ToArray();
        Array.Sort(ranked);
        Array.Reverse(ranked);
        return null;
    }
}
