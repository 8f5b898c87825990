namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Exponent of Zipf's rule corrected for small lists (Gabaix and Ibragimov, 2011):
/// ln(r − ½) = c − ζ · ln P, standard error ζ · √(2 / n). The estimate to report; with 26 towns its interval is wide.
/// </summary>
public readonly record struct ParetoExponent(double Zeta, double StandardError)
{
    /// <returns>The estimate, or a fault as <see cref="RankSize.Fit"/>.</returns>
    public static Calculated<ParetoExponent> Estimate(ReadOnlySpan<double> populations)
    {
        if (RankSize.TryLogarithms(populations, out var logPopulations) is { } fault)
            return Calculated.Failed<ParetoExponent>(fault);

        var shiftedLogRanks = RankSize.LogRanks(logPopulations.Length, shift: 0.5);
        var zeta = -LeastSquares.Fit(logPopulations, shiftedLogRanks).Slope;
        return Calculated.Of(new ParetoExponent(zeta, zeta * Math.Sqrt(2.0 / logPopulations.Length)));
    }
}
