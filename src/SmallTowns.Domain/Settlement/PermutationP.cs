namespace SmallTowns.Domain.Settlement;

/// <summary>
/// How often chance alone does as much: the share of arrangements of the same values whose statistic is at least as large
/// (<see cref="Greater"/>), at least as small (<see cref="Less"/>), or at least as far from its mean (<see cref="TwoSided"/>) as the
/// observed one. An exact p goes through every arrangement; else they are drawn at random and p = (1 + as many) / (1 + drawn).
/// It is not the probability that a claim is true, and a large p with few towns shows nothing.
/// Source: R. A. Fisher, The Design of Experiments, 1935; the 1 + of drawn ones: B. Phipson and G. K. Smyth, 2010.
/// </summary>
/// <param name="Arrangements">All of them, or how many were drawn.</param>
public readonly record struct PermutationP(double Greater, double Less, double TwoSided, long Arrangements, bool IsExact)
{
    /// <summary>How many arrangements are drawn where there are too many for all.</summary>
    public const int UsualRuns = 9_999;

    /// <summary>Of the random numbers, unless another is asked for: one input has one answer. Any number would do.</summary>
    public const int UsualSeed = 7;

    /// <summary>The p below which a difference is usually taken for more than chance.</summary>
    public const double Significance = 0.05;

    internal static PermutationP Exact(in Tally tally) => new(
        (double)tally.Greater / tally.All, (double)tally.Less / tally.All, (double)tally.AsFar / tally.All, tally.All, true);

    internal static PermutationP Drawn(in Tally tally) => new(
        (1.0 + tally.Greater) / (1 + tally.All), (1.0 + tally.Less) / (1 + tally.All), (1.0 + tally.AsFar) / (1 + tally.All),
        tally.All, false);

    /// <summary>
    /// Counts arrangements by how far their statistic lies from its mean. Whole numbers: two arrangements that are equally far
    /// are so exactly, whatever the order in which they were summed.
    /// </summary>
    internal struct Tally(Int128 observed)
    {
        public long All { get; private set; }
        public long Greater { get; private set; }
        public long Less { get; private set; }
        public long AsFar { get; private set; }

        public void Add(Int128 fromMean, long times = 1)
        {
            All += times;
            if (fromMean >= observed)
                Greater += times;
            if (fromMean <= observed)
                Less += times;
            if (Int128.Abs(fromMean) >= Int128.Abs(observed))
                AsFar += times;
        }
    }
}
