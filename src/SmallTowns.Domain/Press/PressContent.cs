namespace SmallTowns.Domain.Press;

/// <summary>
/// What news and events have in common. English may be missing: its readers get the Russian text and are told so. Towns are named by
/// their slugs, topics by their codes (<see cref="PressTopics"/>).
/// </summary>
public abstract record PressContent
{
    public const int TitleMaxLength = 160;
    public const int LeadMaxLength = 500;
    public const int TextMaxLength = 40_000;
    public const int ReasonMaxLength = 500;
    public const int SlugMaxLength = 80;
    public const int MaxImages = 12;
    public const int MaxTopics = 3;

    /// <summary>The last part of the page's address. After a change the old address leads to the new one.</summary>
    public string Slug { get; init; } = "";

    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string LeadRu { get; init; } = "";
    public string LeadEn { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string TextRu { get; init; } = "";
    public string TextEn { get; init; } = "";

    public IReadOnlyList<string> Towns { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<PressImage> Images { get; init; } = [];

    /// <summary>What the region's clocks show at the moment before which it is not published, also by mistake.</summary>
    public DateTime? EmbargoUntil { get; init; }

    /// <summary>The day on which somebody should look whether it is still true.</summary>
    public DateOnly? ReviewBy { get; init; }

    public PressStanding Standing { get; init; } = PressStanding.Shown;

    /// <summary>Why it is withdrawn or removed: readers are told.</summary>
    public string ReasonRu { get; init; } = "";
    public string ReasonEn { get; init; } = "";

    /// <summary>Whether lists, feeds and the search have it.</summary>
    public bool IsThere() => TitleRu.Length > 0 && Standing == PressStanding.Shown;

    /// <summary>Whether its page can be read.</summary>
    public bool IsReadable() => TitleRu.Length > 0 && Standing != PressStanding.Removed;

    public bool IsTranslated() => TitleEn.Length > 0;

    public LocalizedText Title() => new(TitleRu, TitleEn);
}
