namespace SmallTowns.Domain.Offers;

/// <summary>Something that the local economy needs and does not get: an opportunity for whoever can supply it.</summary>
public sealed record DemandContent
{
    public const int TitleMaxLength = 200;
    public const int NoteMaxLength = 1000;
    public const int LineMaxLength = 200;
    public const decimal MostVolume = 1_000_000_000_000m;

    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string NoteRu { get; init; } = "";
    public string NoteEn { get; init; } = "";

    /// <summary>The letter of a section of ОКВЭД 2.</summary>
    public string? Branch { get; init; }

    public decimal? Volume { get; init; }
    public string UnitRu { get; init; } = "";
    public string UnitEn { get; init; } = "";

    /// <summary>The volume is needed every year; otherwise within the period.</summary>
    public bool IsPerYear { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>An office: nobody is named here.</summary>
    public string OfficeRu { get; init; } = "";
    public string OfficeEn { get; init; } = "";
    public string? Phone { get; init; }
    public string? Email { get; init; }

    /// <summary>The last day on which readers see it.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsOver { get; init; }

    public bool IsOpenOn(DateOnly day) => TitleRu.Length > 0 && !IsOver && day <= ValidTo;
}
