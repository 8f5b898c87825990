namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Shares of the town categories: 100 · (people of the class) / (people of all given towns), percent.
/// Source: the paper, Fig. 1. The denominator is the sum of the given towns, not the people of the region.
/// </summary>
public sealed record SizeClassShares
{
    private static readonly SizeClass[] AllClasses = Enum.GetValues<SizeClass>();

    private SizeClassShares(SizeClassShare[] classes, int towns, long population, CalculationFault? fault)
    {
        Classes = classes;
        Towns = towns;
        Population = population;
        Fault = fault;
    }

    /// <summary>All five classes, smallest towns first; a class without towns has zeros.</summary>
    public IReadOnlyList<SizeClassShare> Classes { get; }

    public int Towns { get; }

    public long Population { get; }

    /// <summary>Negative, NotDefined (no such class), Overflow: then all counts are zero and each share names the fault.</summary>
    public CalculationFault? Fault { get; }

    public SizeClassShare this[SizeClass sizeClass] => Classes[(int)sizeClass - 1];

    /// <returns>Shares; they are NoData for an empty list and NotPositive when nobody lives in the towns.</returns>
    public static SizeClassShares Of(IEnumerable<(SizeClass SizeClass, long Population)> towns)
    {
        ArgumentNullException.ThrowIfNull(towns);
        var counts = new int[AllClasses.Length];
        var people = new long[AllClasses.Length];
        var sum = 0L;
        foreach (var (sizeClass, population) in towns)
        {
            var slot = (int)sizeClass - 1;
            if ((uint)slot >= (uint)counts.Length)
                return Failed(CalculationFault.NotDefined);
            if (population < 0)
                return Failed(CalculationFault.Negative);
            if (population > long.MaxValue - sum)
                return Failed(CalculationFault.Overflow);
            counts[slot]++;
            people[slot] += population;
            sum += population;
        }

        return FromSums(counts, people, sum);
    }

    /// <summary>For a caller that has already counted: slot i holds the class with code i + 1.</summary>
    internal static SizeClassShares FromSums(int[] counts, long[] people, long sum)
    {
        var towns = counts.Sum();
        var shares = AllClasses.Select((sizeClass, slot) =>
            new SizeClassShare(sizeClass, counts[slot], people[slot], SharePercent(people[slot], sum, towns)));
        return new SizeClassShares([.. shares], towns, sum, null);
    }

    private static Calculated SharePercent(long part, long sum, int towns) =>
        towns == 0 ? Calculated.Failed(CalculationFault.NoData)
        : sum == 0 ? Calculated.Failed(CalculationFault.NotPositive)
        : Calculated.Of(100.0 * part / sum);

    private static SizeClassShares Failed(CalculationFault fault)
    {
        var classes = AllClasses.Select(sizeClass => new SizeClassShare(sizeClass, 0, 0, Calculated.Failed(fault)));
        return new SizeClassShares([.. classes], 0, 0, fault);
    }
}
