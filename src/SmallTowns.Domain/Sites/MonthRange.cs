using System.Text.Json.Serialization;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>From so many months to so many.</summary>
public readonly record struct MonthRange(double Low, double High)
{
    /// <summary>The mean month of the Gregorian calendar, 365.2425 / 12 days.</summary>
    public const double DaysPerMonth = 365.2425 / 12;

    /// <returns>Null, or NotFinite, Negative, Reversed.</returns>
    [JsonIgnore]
    public CalculationFault? Fault =>
        NumberFaults.OfNonNegative(Low) ?? NumberFaults.OfNonNegative(High) ?? NumberFaults.If(High < Low, CalculationFault.Reversed);

    /// <summary>months = calendar days / 30.436875, for terms that a procedure states in days.</summary>
    public static MonthRange OfDays(double low, double high) => new(low / DaysPerMonth, high / DaysPerMonth);

    /// <summary>One after the other.</summary>
    public static MonthRange operator +(MonthRange left, MonthRange right) => left.Add(right);

    public MonthRange Add(MonthRange other) => new(Low + other.Low, High + other.High);

    /// <summary>Both at once: the slower of the two, at either end.</summary>
    public MonthRange Slower(MonthRange other) => new(Math.Max(Low, other.Low), Math.Max(High, other.High));
}
