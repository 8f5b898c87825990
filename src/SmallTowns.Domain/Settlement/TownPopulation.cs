namespace SmallTowns.Domain.Settlement;

/// <summary>What counts as a population of a town: a whole positive number of people.</summary>
public static class TownPopulation
{
    /// <summary>No town on Earth comes near to it; above it a number is surely in a wrong unit.</summary>
    public const long Largest = 100_000_000;

    /// <returns>Null for a good number, else NoData, NotFinite, Negative, NotPositive, NotWhole or TooLarge.</returns>
    public static CalculationFault? FaultOf(double? population) =>
        NumberFaults.OfPositive(population)
        ?? NumberFaults.If(population > Largest, CalculationFault.TooLarge)
        ?? NumberFaults.If(population != Math.Truncate(population!.Value), CalculationFault.NotWhole);
}
