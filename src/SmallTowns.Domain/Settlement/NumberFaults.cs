namespace SmallTowns.Domain.Settlement;

/// <summary>The faults that one number can have, in one order everywhere: missing, not finite, negative, zero.</summary>
internal static class NumberFaults
{
    public static CalculationFault? If(bool isFaulty, CalculationFault fault) => isFaulty ? fault : null;

    public static CalculationFault? OfNonNegative(double? number) => number switch
    {
        null => CalculationFault.NoData,
        double value when !double.IsFinite(value) => CalculationFault.NotFinite,
        < 0 => CalculationFault.Negative,
        _ => null,
    };

    public static CalculationFault? OfPositive(double? number) =>
        OfNonNegative(number) ?? If(number == 0, CalculationFault.NotPositive);

    public static CalculationFault? OfWithin(double? number, double lowest, double highest) => number switch
    {
        null => CalculationFault.NoData,
        double value when !double.IsFinite(value) => CalculationFault.NotFinite,
        double value when value < lowest || value > highest => CalculationFault.OutOfRange,
        _ => null,
    };
}
