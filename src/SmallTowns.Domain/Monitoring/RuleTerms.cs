using System.Text.Json.Serialization;
using SmallTowns.Domain.Outages;

namespace SmallTowns.Domain.Monitoring;

/// <summary>What a rule of warnings looks for. Saved with each version of the rule, so that every signal says by what it came to be.</summary>
public sealed record RuleTerms
{
    public const int MostYears = 50;
    public const int MostDays = 3660;

    public WarningRuleKind Kind { get; init; } = WarningRuleKind.Decline;
    public WatchedTowns Towns { get; init; } = WatchedTowns.All;

    /// <summary>Code of a measure as in addresses of the explorer; empty where outages are counted.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What the first measure is divided by; only of a ratio.</summary>
    public string Divisor { get; init; } = "";

    /// <summary>Per cent of a decline or of the region's value, a ratio, or hours, as the kind says; empty where the kind has none.</summary>
    public decimal? Limit { get; init; }

    /// <summary>A ratio is watched from above; otherwise from below.</summary>
    public bool IsAbove { get; init; }

    /// <summary>Of a decline: within how many years; of an old figure: after how many.</summary>
    public int? Years { get; init; }

    /// <summary>Of outages: within how many days, the current one included.</summary>
    public int? Days { get; init; }

    public UtilityService? Service { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<WarningRuleKind>))]
public enum WarningRuleKind
{
    /// <summary>The measure has fallen by so many per cent or more within so many years.</summary>
    Decline = 1,

    /// <summary>The measure is less than so many per cent of the region's.</summary>
    BelowRegion = 2,

    /// <summary>One measure divided by another is above or below a limit.</summary>
    Ratio = 3,

    /// <summary>There was no water, power, heat for more than so many hours.</summary>
    OutageHours = 4,

    /// <summary>The newest figure is older than so many years.</summary>
    Stale = 5,

    /// <summary>There is no figure, and the measure makes sense for the town.</summary>
    Missing = 6,
}

[JsonConverter(typeof(JsonStringEnumConverter<WatchedTowns>))]
public enum WatchedTowns
{
    All = 1,

    /// <summary>By the size classes of the region.</summary>
    Small = 2,

    /// <summary>Voting members of the Association.</summary>
    Members = 3,
}
