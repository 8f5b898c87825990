namespace SmallTowns.Domain.Offers;

/// <summary>An investment project: somebody means to carry it out, is doing so, or has.</summary>
public sealed record ProjectContent
{
    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string InitiatorRu { get; init; } = "";
    public string InitiatorEn { get; init; } = "";
    public string GoalRu { get; init; } = "";
    public string GoalEn { get; init; } = "";

    /// <summary>The letter of a section of ОКВЭД 2.</summary>
    public string? Branch { get; init; }
    public ProjectStage Stage { get; init; } = ProjectStage.Planned;

    /// <summary>The reference of an object of the town's register.</summary>
    public string? SiteReference { get; init; }

    public int? StartYear { get; init; }
    public int? EndYear { get; init; }
    public decimal? CostMillionRoubles { get; init; }

    /// <summary>Of the cost, what the initiator has and what is looked for.</summary>
    public decimal? OwnMillionRoubles { get; init; }
    public decimal? RequiredMillionRoubles { get; init; }
    public int? Jobs { get; init; }
    public decimal? PaybackYears { get; init; }
    public bool IsOver { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsOver;
}

public enum ProjectStage
{
    Planned = 1,
    InPreparation = 2,
    UnderConstruction = 3,
    Running = 4,
    Stopped = 5,
}

/// <summary>Limits that projects and ideas share.</summary>
public static class ProjectLimits
{
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 1000;
    public const int FirstYear = 1990;
    public const int LastYear = 2100;
    public const decimal MostMillionRoubles = 100_000_000m;
    public const int MostJobs = 1_000_000;
    public const decimal MostPaybackYears = 100m;
}
