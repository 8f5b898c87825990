namespace SmallTowns.Domain.Settlement;

/// <summary>
/// How far the largest town stands above the others: P₁/P₂ (Jefferson), P₁/(P₂+P₃), P₁/(P₂+P₃+P₄) (four-city index),
/// P₁/(P₂+…+P₁₁) (eleven-city index), and its share of all, percent. All but the percent are ratios.
/// It depends on the set of towns and on whether they are counted as towns or as okrugs: state both.
/// </summary>
public readonly record struct Primacy(
    Calculated OverSecond, Calculated OverNextTwo, Calculated OverNextThree, Calculated OverNextTen, Calculated SharePercent)
{
    /// <returns>
    /// Five results; all fail for an empty list (NoData) or a NotFinite or Negative number. A ratio is TooFew when the
    /// list is shorter than it needs, and NotPositive when nobody lives in the towns below the line.
    /// </returns>
    public static Primacy Of(ReadOnlySpan<double> populations)
    {
        if (RankedPopulations.TryRank(populations, out var ranked, out var sum) is { } fault)
        {
            var failed = Calculated.Failed(fault);
            return new(failed, failed, failed, failed, failed);
        }

        return new(
            OverNext(ranked, 1), OverNext(ranked, 2), OverNext(ranked, 3), OverNext(ranked, 10),
            Ratio(100 * ranked[0], sum));
    }

    private static Calculated OverNext(double[] ranked, int count) =>
        ranked.Length <= count
            ? Calculated.Failed(CalculationFault.TooFew)
            : Ratio(ranked[0], ranked.AsSpan(1, count).ToArray().Sum());

    private static Calculated Ratio(double part, double whole) =>
        whole == 0 ? Calculated.Failed(CalculationFault.NotPositive) : Calculated.Of(part / whole);
}
