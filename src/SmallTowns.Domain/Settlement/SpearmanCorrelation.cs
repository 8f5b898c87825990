using System.Numerics;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Spearman's ρ of n pairs: the correlation of their ranks, −1 … 1; equal values share the mean of their ranks. p by permutation:
/// the share of orders of the second ranks whose ρ is as large. All n! orders up to <see cref="MostExact"/> pairs, else seeded
/// random ones. It sees any rising or falling relation, not only a straight one, and says nothing of what causes what.
/// Source: C. Spearman, "The proof and measurement of association between two things", 1904.
/// </summary>
public readonly record struct SpearmanCorrelation(double Rho, int Pairs, PermutationP P)
{
    /// <summary>39 916 800 orders, counted by what they leave to do and not one by one.</summary>
    public const int MostExact = 11;

    private const int Fewest = 3;

    /// <returns>ρ and its p; TooFew (under 3 pairs), NotFinite, NoSpread (all values of one side are equal).</returns>
    public static Calculated<SpearmanCorrelation> Of(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, int runs = PermutationP.UsualRuns, int seed = PermutationP.UsualSeed)
    {
        if (first.Length != second.Length)
            throw new ArgumentException("Values stand in pairs.", nameof(second));
        if (first.Length < Fewest)
            return Calculated.Failed<SpearmanCorrelation>(CalculationFault.TooFew);

        var (a, b) = (first.ToArray(), second.ToArray());
        if (!Array.TrueForAll(a, double.IsFinite) || !Array.TrueForAll(b, double.IsFinite))
            return Calculated.Failed<SpearmanCorrelation>(CalculationFault.NotFinite);
        if (Array.TrueForAll(a, value => value == a[0]) || Array.TrueForAll(b, value => value == b[0]))
            return Calculated.Failed<SpearmanCorrelation>(CalculationFault.NoSpread);

        var orders = new Orders(WholeRanks(a), WholeRanks(b));
        return Calculated.Of(new SpearmanCorrelation(
            orders.Rho, a.Length, a.Length <= MostExact ? orders.All() : orders.Random(runs, seed)));
    }

    /// <summary>Twice the rank, so that a shared rank is whole too; the rank itself where none is shared.</summary>
    private static int[] WholeRanks(double[] values)
    {
        var twice = Array.ConvertAll(values, value => values.Count(other => other < value) + values.Count(other => other <= value) + 1);
        return Array.TrueForAll(twice, int.IsEvenInteger) ? Array.ConvertAll(twice, rank => rank / 2) : twice;
    }

    private readonly struct Orders(int[] a, int[] b)
    {
        private readonly long _mean = (long)a.Sum() * b.Sum();

        public double Rho => (a.Length * Products(b) - _mean) / Math.Sqrt(Spread(a) * Spread(b));

        /// <summary>
        /// ways[taken][s]: in how many ways the first ranks, as many as are taken, can be put beside the taken second ranks so that
        /// the products sum to s.
        /// </summary>
        public PermutationP All()
        {
            int[][] ways = new int[1 << b.Length][];
            var largest = a.Order().Zip(b.Order(), (x, y) => x * y).Sum();
            ways[0] = [1];
            for (var taken = 0; taken < ways.Length - 1; taken++)
            {
                var here = ways[taken];
                var next = a[BitOperations.PopCount((uint)taken)];
                for (var i = 0; i < b.Length; i++)
                {
                    if ((taken & (1 << i)) != 0)
                        continue;
                    var there = ways[taken | (1 << i)] ??= new int[largest + 1];
                    var product = next * b[i];
                    for (var sum = 0; sum < here.Length; sum++)
                    {
                        if (here[sum] != 0)
                            there[sum + product] += here[sum];
                    }
                }

                ways[taken] = [];
            }

            var tally = Start();
            foreach (var (sum, orders) in ways[^1].Index())
                tally.Add((long)a.Length * sum - _mean, orders);
            return PermutationP.Exact(tally);
        }

        public PermutationP Random(int runs, int seed)
        {
            var tally = Start();
            var random = new SeededRandom((ulong)seed);
            var shuffled = b.ToArray();
            for (var run = 0; run < runs; run++)
            {
                random.Shuffle(shuffled, shuffled.Length);
                tally.Add(a.Length * Products(shuffled) - _mean);
            }

            return PermutationP.Drawn(tally);
        }

        private PermutationP.Tally Start() => new(a.Length * Products(b) - _mean);

        private long Products(int[] second)
        {
            var sum = 0L;
            for (var i = 0; i < a.Length; i++)
                sum += (long)a[i] * second[i];
            return sum;
        }

        private static double Spread(int[] ranks) =>
            (double)ranks.Length * ranks.Sum(rank => (long)rank * rank) - (double)ranks.Sum() * ranks.Sum();
    }
}
