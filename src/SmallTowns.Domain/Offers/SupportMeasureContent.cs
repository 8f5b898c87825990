namespace SmallTowns.Domain.Offers;

/// <summary>A measure of support or a special regime, of the region or of one town.</summary>
public sealed record SupportMeasureContent
{
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 1000;
    public const int LineMaxLength = 300;
    public const int NumberMaxLength = 60;

    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public bool IsSpecialRegime { get; init; }
    public string GivesRu { get; init; } = "";
    public string GivesEn { get; init; } = "";
    public string ForWhomRu { get; init; } = "";
    public string ForWhomEn { get; init; } = "";

    /// <summary>Who gives it.</summary>
    public string OfficeRu { get; init; } = "";
    public string OfficeEn { get; init; } = "";

    /// <summary>The law or act by which it is given.</summary>
    public string LawRu { get; init; } = "";
    public string LawEn { get; init; } = "";
    public string LawNumber { get; init; } = "";
    public DateOnly? LawDate { get; init; }

    /// <summary>Where it is described and applied for.</summary>
    public string? Url { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>Empty where the act names no last day.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsOver { get; init; }

    /// <summary>One that begins later is shown with its first day: an investor plans ahead.</summary>
    public bool IsInForceOn(DateOnly day) => NameRu.Length > 0 && !IsOver && !(ValidTo < day);
}
