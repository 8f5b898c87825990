namespace SmallTowns.Domain.Campaigns;

/// <summary>How measures of the catalogue hang together: one is the sum of others, or no more than it. Asked within one town, period and territory.</summary>
/// <param name="Total">The code of the measure.</param>
/// <param name="Tolerance">In the unit of the total: each number was rounded.</param>
public sealed record MeasureSum(string Total, IReadOnlyList<SumPart> Parts, decimal Tolerance)
{
    /// <summary>The total may be less than the parts, and no more.</summary>
    public bool IsAtMost { get; init; }

    /// <summary>What holds by the definitions of the measures. The catalogue does not say it, so it is said here.</summary>
    public static readonly IReadOnlyList<MeasureSum> All =
    [
        // Each of the three is rounded to a tenth.
        new("natural-change-per-1000", [new("births-per-1000", 1), new("deaths-per-1000", -1)], 0.15m),
        // Who is recognised as unemployed is one of those who have registered without work.
        new("registered-unemployed", [new("registered-unoccupied", 1)], 0) { IsAtMost = true },
        // People against thousands that are rounded to a tenth.
        new("staff-excluding-small-firms", [new("average-staff", 1000)], 50) { IsAtMost = true },
    ];

    /// <summary>What the parts add up to; empty where one of them has no number.</summary>
    public decimal? SumOf(Func<string, decimal?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        decimal sum = 0;
        foreach (var part in Parts)
        {
            if (valueOf(part.Code) is not { } value)
                return null;
            sum += value * part.Factor;
        }

        return sum;
    }

    public bool Holds(decimal total, decimal sum) => IsAtMost ? total <= sum + Tolerance : Math.Abs(total - sum) <= Tolerance;
}

/// <param name="Factor">From the unit of the part to that of the total, negative where it is taken away.</param>
public sealed record SumPart(string Code, decimal Factor);
