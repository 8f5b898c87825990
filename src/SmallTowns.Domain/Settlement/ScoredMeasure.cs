namespace SmallTowns.Domain.Settlement;

/// <summary>
/// One measure of many towns put on a common scale: score z = (x − median) / (1.4826 · MAD), no unit, where MAD is the median of
/// |x − median|, in the unit of the values. Unlike mean and standard deviation neither moves when one town is very large.
/// Source: F. R. Hampel, "The influence curve and its role in robust estimation", JASA, 1974.
/// </summary>
/// <param name="Median">Of the known values; empty where there are none, or not all are finite.</param>
/// <param name="Mad">As the median; also empty where it is beyond a <see cref="double"/>.</param>
/// <param name="Fault">
/// Why the measure says nothing: NotFinite (of any town), NoData (the chosen town's value is unknown), TooFew (under 3 are known),
/// NoSpread (MAD is 0: half of the towns or more have one value), Overflow (a score too large to be squared).
/// </param>
public sealed record ScoredMeasure(double? Median, double? Mad, CalculationFault? Fault)
{
    /// <summary>1 / Φ⁻¹(3/4): with it MAD estimates the standard deviation where values are spread normally.</summary>
    public const double StandardDeviationsPerMad = 1.4826;

    private const int Fewest = 3;
    private const double LargestScore = 1e150;

    public bool IsUsed => Fault is null;

    internal static ScoredMeasure Of(IReadOnlyList<double?> values, int chosen)
    {
        double[] ordered = [.. from value in values where value is not null select value.Value];
        Array.Sort(ordered);
        if (!Array.TrueForAll(ordered, double.IsFinite))
            return new(null, null, CalculationFault.NotFinite);
        if (ordered.Length == 0)
            return new(null, null, CalculationFault.NoData);

        var median = Settlement.Median.OfOrdered(ordered);
        var deviations = Array.ConvertAll(ordered, value => Math.Abs(value - median));
        Array.Sort(deviations);
        var mad = Settlement.Median.OfOrdered(deviations);
        var fault = NumberFaults.If(values[chosen] is null, CalculationFault.NoData)
            ?? NumberFaults.If(ordered.Length < Fewest, CalculationFault.TooFew)
            ?? NumberFaults.If(mad == 0, CalculationFault.NoSpread)
            // Written so that a range or a MAD beyond a double fails too.
            ?? NumberFaults.If(!(Scaled(ordered[^1] - ordered[0], mad) <= LargestScore), CalculationFault.Overflow);
        return new(median, Calculated.Of(mad).Value, fault);
    }

    /// <summary>The score of a value; only of a measure in use.</summary>
    internal double ScoreOf(double value) => Scaled(value - Median!.Value, Mad!.Value);

    /// <summary>The difference of two scores. Of the values themselves, so that equal differences stay exactly equal.</summary>
    internal double GapBetween(double value, double other) => Scaled(value - other, Mad!.Value);

    private static double Scaled(double difference, double mad) => difference / mad / StandardDeviationsPerMad;
}
