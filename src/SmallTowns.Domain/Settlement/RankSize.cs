namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Zipf's rule by ordinary least squares: ln P_r = a − q · ln r, where r is the rank of the town. q = 1 is Zipf's.
/// The number depends on where the list is cut off.
/// </summary>
public readonly record struct RankSize(double Intercept, double Exponent, double RSquared)
{
    private const int FewestTowns = 3;

    /// <returns>The fit; NoData, NotFinite, Negative, NotPositive (a town of zero people), TooFew (under 3), NoSpread (all equal).</returns>
    public static Calculated<RankSize> Fit(ReadOnlySpan<double> populations)
    {
        if (TryLogarithms(populations, out var logPopulations) is { } fault)
            return Calculated.Failed<RankSize>(fault);

        var logRanks = LogRanks(logPopulations.Length, shift: 0);
        var line = LeastSquares.Fit(logRanks, logPopulations);
        return Calculated.Of(new RankSize(line.Intercept, -line.Slope, line.RSquared));
    }

    internal static double[] LogRanks(int count, double shift)
    {
        var logs = new double[count];
        for (var i = 0; i < count; i++)
            logs[i] = Math.Log(i + 1 - shift);
        return logs;
    }

    internal static CalculationFault? TryLogarithms(ReadOnlySpan<double> populations, out double[] logarithms)
    {
        logarithms = [];
        if (RankedPopulations.TryRank(populations, out var ranked, out _) is { } fault)
            return fault;
        if (ranked[^1] == 0)
            return CalculationFault.NotPositive;
        if (ranked.Length < FewestTowns)
            return CalculationFault.TooFew;
        logarithms = Array.ConvertAll(ranked, Math.Log);
        return logarithms[0] == logarithms[^1] ? CalculationFault.NoSpread : null;
    }
}
