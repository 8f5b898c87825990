using System.Numerics;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Mean of one group of towns less the mean of another, in the unit of the values, tested by permutation: p is the share of splits
/// of the same n values into groups of the same sizes whose difference is as large. All C(n, k) splits up to
/// <see cref="MostExact"/> values, else seeded random ones. Values are taken to twelve digits below the largest, so ties are exact.
/// Source: E. J. G. Pitman, "Significance tests which may be applied to samples from any populations", 1937.
/// </summary>
public readonly record struct DifferenceOfMeans(double Difference, int First, int Second, PermutationP P)
{
    /// <summary>184 756 splits at most.</summary>
    public const int MostExact = 20;

    /// <returns>The difference and its p; TooFew (a group is empty), NotFinite, NoSpread (all values are equal).</returns>
    public static Calculated<DifferenceOfMeans> Of(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, int runs = PermutationP.UsualRuns, int seed = PermutationP.UsualSeed)
    {
        if (first.IsEmpty || second.IsEmpty)
            return Calculated.Failed<DifferenceOfMeans>(CalculationFault.TooFew);
        double[] values = [.. first, .. second];
        if (!Array.TrueForAll(values, double.IsFinite))
            return Calculated.Failed<DifferenceOfMeans>(CalculationFault.NotFinite);
        if (Array.TrueForAll(values, value => value == values[0]))
            return Calculated.Failed<DifferenceOfMeans>(CalculationFault.NoSpread);

        var difference = Calculated.Of(Mean(first) - Mean(second));
        if (!difference.TryGet(out var observed))
            return Calculated.Failed<DifferenceOfMeans>(difference.Fault!.Value);
        var split = new Split(WholeNumbers(values), first.Length);
        return Calculated.Of(new DifferenceOfMeans(
            observed, first.Length, second.Length,
            values.Length <= MostExact ? split.AllWays() : split.RandomWays(runs, seed)));
    }

    // Each divided first, so that the sum of huge numbers cannot overflow.
    private static double Mean(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        return mean;
    }

    // A power of ten as the unit: three towns of 0.1 then make exactly 0.3.
    private static long[] WholeNumbers(double[] values)
    {
        var digits = 12 - (int)Math.Floor(Math.Log10(values.Max(Math.Abs)));
        // In two steps, because 10^digits of the very small is beyond a double.
        var (half, rest) = (Math.Pow(10, digits / 2), Math.Pow(10, digits - digits / 2));
        return Array.ConvertAll(values, value => (long)Math.Round(value * half * rest));
    }

    private readonly struct Split(long[] values, int first)
    {
        private readonly Int128 _sum = values.Aggregate((Int128)0, (sum, value) => sum + value);

        private Int128 FromMean(Int128 sumOfFirst) => values.Length * sumOfFirst - first * _sum;

        private PermutationP.Tally Start() => new(FromMean(values.Take(first).Aggregate((Int128)0, (sum, value) => sum + value)));

        public PermutationP AllWays()
        {
            var tally = Start();
            // Gosper's hack: the next larger number with as many bits set.
            for (var chosen = (1u << first) - 1; chosen < 1u << values.Length;)
            {
                Int128 sum = 0;
                for (var bits = chosen; bits != 0; bits &= bits - 1)
                    sum += values[BitOperations.TrailingZeroCount(bits)];
                tally.Add(FromMean(sum));
                var lowest = chosen & (~chosen + 1);
                var ripple = chosen + lowest;
                chosen = (((ripple ^ chosen) >> 2) / lowest) | ripple;
            }

            return PermutationP.Exact(tally);
        }

        public PermutationP RandomWays(int runs, int seed)
        {
            var tally = Start();
            var random = new SeededRandom((ulong)seed);
            var shuffled = values.ToArray();
            for (var run = 0; run < runs; run++)
            {
                random.Shuffle(shuffled, first);
                Int128 sum = 0;
                for (var i = 0; i < first; i++)
                    sum += shuffled[i];
                tally.Add(FromMean(sum));
            }

            return PermutationP.Drawn(tally);
        }
    }
}
