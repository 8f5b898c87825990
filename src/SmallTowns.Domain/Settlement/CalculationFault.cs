namespace SmallTowns.Domain.Settlement;

/// <summary>Why a calculation has no value, or why an input row is refused. The web layer makes the sentence.</summary>
public enum CalculationFault
{
    /// <summary>The number, or the whole list, is missing.</summary>
    NoData = 0,

    /// <summary>NaN or infinity.</summary>
    NotFinite = 1,

    /// <summary>Less than zero where that has no meaning.</summary>
    Negative = 2,

    /// <summary>Zero where only a positive number has a meaning.</summary>
    NotPositive = 3,

    /// <summary>A count of people that is not a whole number.</summary>
    NotWhole = 4,

    /// <summary>Beyond anything on Earth, so surely a slip of the pen or a wrong unit.</summary>
    TooLarge = 5,

    /// <summary>A text longer than the limit.</summary>
    TooLong = 6,

    /// <summary>Outside the interval on which the quantity is defined (latitude, longitude, printed decimals).</summary>
    OutOfRange = 7,

    /// <summary>A code that is none of the defined ones.</summary>
    NotDefined = 8,

    /// <summary>Two numbers of different territories may not be combined.</summary>
    MixedBasis = 9,

    /// <summary>One of the two numbers does not say which territory it belongs to.</summary>
    UnknownBasis = 10,

    /// <summary>Half of a pair is given: latitude without longitude, a qualifier without minutes, a range without its end.</summary>
    PairIncomplete = 11,

    /// <summary>Both counts belong to the same year.</summary>
    SamePeriod = 12,

    /// <summary>The later count comes first, or a range ends before it begins.</summary>
    Reversed = 13,

    /// <summary>Too few towns for this measure.</summary>
    TooFew = 14,

    /// <summary>All values are equal: there is nothing to fit.</summary>
    NoSpread = 15,

    /// <summary>Limits of a rule that do not ascend, or are not positive.</summary>
    LimitsNotAscending = 16,

    /// <summary>The result is too large to be represented.</summary>
    Overflow = 17,

    /// <summary>A ring of a boundary that does not end where it began.</summary>
    NotClosed = 18,

    /// <summary>A town that lies outside the region's boundary.</summary>
    Outside = 19,

    /// <summary>Too many for this measure to be worked out in a reasonable time.</summary>
    TooMany = 20,

    /// <summary>The name belongs to several where it has to belong to one.</summary>
    NotUnique = 21,

    /// <summary>The name belongs to none of those among which it has to be.</summary>
    NotFound = 22,
}
