namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Upper limits of the town categories, in people; a limit belongs to the lower class, so exactly 50 000 is small.
/// Defaults from the paper, Table 1: small to 50 000, medium to 100 000, big to 250 000, large to 1 000 000, then largest.
/// </summary>
public sealed record TownSizeClasses(
    long SmallUpTo = 50_000, long MediumUpTo = 100_000, long BigUpTo = 250_000, long LargeUpTo = 1_000_000)
{
    public static TownSizeClasses Default { get; } = new();

    public bool LimitsAscend => 0 < SmallUpTo && SmallUpTo < MediumUpTo && MediumUpTo < BigUpTo && BigUpTo < LargeUpTo;

    /// <returns>The class, LimitsNotAscending, or a fault of <see cref="TownPopulation.FaultOf"/>.</returns>
    public Calculated<SizeClass> Classify(double? population)
    {
        if (!LimitsAscend)
            return Calculated.Failed<SizeClass>(CalculationFault.LimitsNotAscending);
        if (TownPopulation.FaultOf(population) is { } fault)
            return Calculated.Failed<SizeClass>(fault);

        var people = population!.Value;
        return Calculated.Of(
            people <= SmallUpTo ? SizeClass.Small
            : people <= MediumUpTo ? SizeClass.Medium
            : people <= BigUpTo ? SizeClass.Big
            : people <= LargeUpTo ? SizeClass.Large
            : SizeClass.Largest);
    }
}
