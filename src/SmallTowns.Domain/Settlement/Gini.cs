namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Gini coefficient of town sizes, ratio 0 … 1: G = Σ(2i − n − 1)·x₍ᵢ₎ / (n·Σx), x sorted smallest first.
/// 0 is all equal. Say which form is shown: plain, or corrected by n / (n − 1) for short lists.
/// </summary>
public static class Gini
{
    /// <returns>0 ≤ G &lt; 1, or NoData, NotFinite, Negative, NotPositive (nobody lives in any town), Overflow.</returns>
    public static Calculated Plain(ReadOnlySpan<double> populations)
    {
        if (RankedPopulations.TryRank(populations, out var ranked, out var sum) is { } fault)
            return Calculated.Failed(fault);
        if (sum == 0)
            return Calculated.Failed(CalculationFault.NotPositive);

        // Pairs from both ends: equal sizes cancel exactly, so G is never a rounding error below zero.
        var weighted = 0.0;
        for (int large = 0, small = ranked.Length - 1; large < small; large++, small--)
            weighted += (small - large) * ((ranked[large] - ranked[small]) / sum);
        return Calculated.Of(weighted / ranked.Length);
    }

    /// <returns>Plain · n / (n − 1), 0 … 1; also TooFew for one town.</returns>
    public static Calculated Corrected(ReadOnlySpan<double> populations)
    {
        var plain = Plain(populations);
        if (!plain.TryGet(out var gini))
            return plain;
        return populations.Length == 1
            ? Calculated.Failed(CalculationFault.TooFew)
            : Calculated.Of(gini * populations.Length / (populations.Length - 1));
    }
}
