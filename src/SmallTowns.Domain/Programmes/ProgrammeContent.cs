using System.Text.Json.Serialization;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Programmes;

/// <summary>
/// A programme or a joint project of towns: by which decision, what is done, on whose money, and which published figures it is to change. How far
/// it has come is computed from the figures (<see cref="TargetProgress"/>) and never stored.
/// </summary>
public sealed record ProgrammeContent
{
    public const string Kind = "association-programme";
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int LineMaxLength = 300;
    public const int MostRows = 60;
    public const int MostBudgetLines = 200;

    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string PurposeRu { get; init; } = "";
    public string PurposeEn { get; init; } = "";

    /// <summary>The decision of the assembly that it carries out: «assembly-2026-3»; empty where there is none yet.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Why there is no decision yet.</summary>
    public string NoDecisionRu { get; init; } = "";
    public string NoDecisionEn { get; init; } = "";

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>The code of the body of the Association that answers for it.</summary>
    public string Department { get; init; } = "";

    public IReadOnlyList<ProgrammeMeasure> Measures { get; init; } = [];
    public IReadOnlyList<BudgetLine> Budget { get; init; } = [];
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    public IReadOnlyList<ProgrammeTarget> Targets { get; init; } = [];

    /// <summary>It leaves the pages; a mistake is withdrawn instead.</summary>
    public bool IsDropped { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsDropped;

    public static Subject SubjectOf(string key) => new(Kind, key, Scope.Association);
}

/// <summary>What is done. Rows are in Russian, as the papers are that they are taken from.</summary>
/// <param name="Key">By which money and targets name it, whatever its place in the list.</param>
/// <param name="Who">An office, no person.</param>
public sealed record ProgrammeMeasure(string Key, string What, string Who, DateOnly? Until, MeasureState State);

[JsonConverter(typeof(JsonStringEnumConverter<MeasureState>))]
public enum MeasureState
{
    Planned = 1,
    UnderWay = 2,
    Done = 3,
    Stopped = 4,
}

/// <summary>Money of one source in one year, thousand roubles. What is not known is empty, which is not nothing.</summary>
/// <param name="Measure">The key of what it pays for; empty for the programme as a whole.</param>
/// <param name="Payer">Whose money: the name of the programme, the budget or the firm.</param>
/// <param name="Note">Why more is paid than is committed, and whatever else the reader should know.</param>
public sealed record BudgetLine(
    string Measure, FundSource Source, string Payer, int Year, decimal? PlanThousandRoubles, decimal? CommittedThousandRoubles, decimal? PaidThousandRoubles, string Note)
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;
    public const decimal MostThousandRoubles = 10_000_000_000m;

    /// <summary>More is committed than is planned.</summary>
    [JsonIgnore]
    public bool IsOverPlan => CommittedThousandRoubles > PlanThousandRoubles;

    /// <summary>More is paid than is committed.</summary>
    [JsonIgnore]
    public bool IsOverCommitted => PaidThousandRoubles > CommittedThousandRoubles;
}

[JsonConverter(typeof(JsonStringEnumConverter<FundSource>))]
public enum FundSource
{
    Federal = 1,
    Regional = 2,
    Municipal = 3,

    /// <summary>Of the Association: fees and what it earns.</summary>
    Own = 4,

    Private = 5,
    Other = 6,
}

public sealed record Milestone(DateOnly? On, string What, DateOnly? ReachedOn);
