using System.Globalization;
using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Meetings;

/// <summary>
/// A share of votes that has to be reached, in whole numbers: "at least 2/3" or "more than 1/2". It is never a floating
/// number: 7 of 11 is less than two thirds (7·3 = 21 &lt; 22), however it is rounded.
/// </summary>
/// <param name="IsStrict">More than the share, not the share itself.</param>
public readonly record struct RequiredShare(int Numerator, int Denominator, bool IsStrict)
{
    public static readonly RequiredShare MoreThanHalf = new(1, 2, true);
    public static readonly RequiredShare AtLeastHalf = new(1, 2, false);
    public static readonly RequiredShare TwoThirds = new(2, 3, false);
    public static readonly RequiredShare ThreeQuarters = new(3, 4, false);
    public static readonly RequiredShare All = new(1, 1, false);

    public const int MaxDenominator = 100;

    /// <summary>A share between none and all.</summary>
    [JsonIgnore]
    public bool IsPossible => Denominator is > 0 and <= MaxDenominator && Numerator > 0 && (Numerator < Denominator || (Numerator == Denominator && !IsStrict));

    /// <summary><c>votes · denominator ≥ numerator · whole</c> (or <c>&gt;</c>). Nobody's votes reach nothing, whatever the share.</summary>
    public bool IsReachedBy(long votes, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        return votes > 0 && (IsStrict ? votes * Denominator > Numerator * whole : votes * Denominator >= Numerator * whole);
    }

    /// <summary>The fewest votes that reach it: 8 of 11 for two thirds, 7 of 8 for more than three quarters.</summary>
    public long LeastVotesOf(long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        var least = IsStrict ? (Numerator * whole / Denominator) + 1 : ((Numerator * whole) + Denominator - 1) / Denominator;
        return Math.Max(1, least);
    }

    /// <summary>The comparison as it was made: "5·2 = 10 ≤ 11". The part of the whole is left as a number where the numerator is one.</summary>
    public string Comparison(long votes, long whole)
    {
        var left = votes * Denominator;
        var right = Numerator * whole;
        var sign = IsStrict ? (left > right ? ">" : "≤") : (left >= right ? "≥" : "<");
        return string.Create(CultureInfo.InvariantCulture, $"{votes}·{Denominator} = {left} {sign} {(Numerator == 1 ? "" : $"{whole}·{Numerator} = ")}{right}");
    }

    [JsonIgnore]
    public LocalizedText Words => (Numerator, Denominator, IsStrict) switch
    {
        (1, 2, true) => new("больше половины", "more than half"),
        (1, 2, false) => new("не меньше половины", "at least half"),
        (2, 3, false) => new("не меньше двух третей", "at least two thirds"),
        (2, 3, true) => new("больше двух третей", "more than two thirds"),
        (3, 4, false) => new("не меньше трёх четвертей", "at least three quarters"),
        (3, 4, true) => new("больше трёх четвертей", "more than three quarters"),
        (1, 1, _) => new("все", "all"),
        _ when IsStrict => new($"больше {Numerator}/{Denominator}", $"more than {Numerator}/{Denominator}"),
        _ => new($"не меньше {Numerator}/{Denominator}", $"at least {Numerator}/{Denominator}"),
    };
}
