using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Published;

/// <summary>What is published about a town in words and pictures, its values of the indicator catalogue, and what has changed in what was published about it.</summary>
public sealed record PublishedPassport
{
    public static readonly PublishedPassport Empty = new();

    /// <summary>The texts that are written, in the order of the passport.</summary>
    public IReadOnlyList<PublishedTownText> Texts { get; init; } = [];

    /// <summary>A person is named only where the consent is recorded; where the consent is kept is not public.</summary>
    public IReadOnlyList<TownContact> Contacts { get; init; } = [];

    public IReadOnlyList<TownImage> Images { get; init; } = [];

    /// <summary>The sources of the contacts and of the images, where one is named.</summary>
    public PublishedSource? ContactsSource { get; init; }
    public PublishedSource? ImagesSource { get; init; }

    /// <summary>The values of the indicator catalogue, the chosen and the others, in the order of territory and time.</summary>
    public IReadOnlyList<PublishedFigure> Indicators { get; init; } = [];

    /// <summary>What has changed in what was published, newest first.</summary>
    public IReadOnlyList<PublishedUpdate> Updates { get; init; } = [];

    /// <summary>Which publication of each topic was the last one when this was read.</summary>
    public IReadOnlyDictionary<string, long> Editions { get; init; } = new Dictionary<string, long>();

    public DateTime LoadedUtc { get; init; }

    /// <summary>What the words, pictures and indicators name.</summary>
    public IEnumerable<PublishedSource> Sources =>
        Texts.Select(text => text.Source).Append(ContactsSource).Append(ImagesSource).OfType<PublishedSource>()
            .Concat(Indicators.Select(value => value.Source));

    /// <summary>The chosen latest value of an indicator.</summary>
    public PublishedFigure? Indicator(string code) =>
        Indicators.Where(value => value.IsChosen && value.Indicator!.Code == code).MaxBy(value => value.Period);
}

/// <summary>A text in Markdown. One language may be missing: then the reader gets the other and is told so.</summary>
public sealed record PublishedTownText(TownSectionKind Kind, string Ru, string En, PublishedSource? Source);

/// <summary>A line of the updates: what was published before, what is published now, and why.</summary>
public sealed record PublishedUpdate
{
    public required DateTime Utc { get; init; }
    public required PublicChangeKind Kind { get; init; }

    /// <summary>The code of the kind that changed.</summary>
    public string SubjectKind { get; init; } = "";

    /// <summary>Which part of the profile; empty where a figure or something offered to investors changed.</summary>
    public TownSectionKind? Section { get; init; }

    public PublishedFigure? Old { get; init; }
    public PublishedFigure? New { get; init; }
    public required string NoteRu { get; init; }

    /// <summary>Empty where the note is not translated.</summary>
    public string? NoteEn { get; init; }
}
