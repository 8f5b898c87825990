using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Monitoring;

/// <summary>
/// A warning before readers: what the numbers say, copied from the register, and what the Association says to it. It ends by being published
/// as ended, and stays; a mistake is withdrawn.
/// </summary>
public sealed record WarningContent
{
    public const string Kind = "association-warning";
    public const int CommentMaxLength = 2000;

    /// <summary>Slug.</summary>
    public string Town { get; init; } = "";
    public string TownRu { get; init; } = "";
    public string TownEn { get; init; } = "";
    public string RuleRu { get; init; } = "";
    public string RuleEn { get; init; } = "";
    public string SignalRu { get; init; } = "";
    public string SignalEn { get; init; } = "";

    /// <summary>Of the figures; empty for outages.</summary>
    public TerritorialBasis? Basis { get; init; }
    public string SourcesRu { get; init; } = "";
    public string SourcesEn { get; init; } = "";
    public DateOnly? SinceOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string EndRu { get; init; } = "";
    public string EndEn { get; init; } = "";

    /// <summary>What came of it, in the words of the register; Russian only, as decisions are.</summary>
    public string OutcomeRu { get; init; } = "";

    public string CommentRu { get; init; } = "";
    public string CommentEn { get; init; } = "";

    public bool IsThere() => SignalRu.Length > 0;

    /// <param name="key">Number of the row, which never goes.</param>
    public static Subject Of(string key) => new(Kind, key, Scope.Association);
}
