namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Herfindahl index of concentration H = Σ sᵢ², where sᵢ is the share of a town in the people of all; from 1/n to 1.
/// Its inverse is the number of equal towns that would be as concentrated.
/// </summary>
public static class Herfindahl
{
    /// <returns>H, or NoData, NotFinite, Negative, NotPositive (nobody lives in any town), Overflow.</returns>
    public static Calculated Index(ReadOnlySpan<double> populations)
    {
        if (RankedPopulations.TryRank(populations, out var ranked, out var sum) is { } fault)
            return Calculated.Failed(fault);
        if (sum == 0)
            return Calculated.Failed(CalculationFault.NotPositive);

        var index = 0.0;
        foreach (var population in ranked)
            index += population / sum * (population / sum);
        return Calculated.Of(index);
    }

    /// <returns>1 / H, or a fault as <see cref="Index"/>.</returns>
    public static Calculated EffectiveNumber(ReadOnlySpan<double> populations)
    {
        var index = Index(populations);
        return index.TryGet(out var value) ? Calculated.Of(1 / value) : index;
    }
}
