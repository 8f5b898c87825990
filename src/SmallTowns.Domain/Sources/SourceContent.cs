using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Domain.Sources;

/// <summary>What is told of a source, as it is typed, proposed and published. Its code is no part of it: that stays what it was given first.</summary>
public sealed record SourceContent
{
    /// <summary>The kind of its proposals. Stored for good.</summary>
    public const string Kind = "source";

    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string ShortTitleRu { get; set; } = "";
    public string ShortTitleEn { get; set; } = "";
    public string? AuthorsRu { get; set; }
    public string? AuthorsEn { get; set; }
    public string? PublishedInRu { get; set; }
    public string? PublishedInEn { get; set; }
    public int? PublishedYear { get; set; }
    public string? PublisherRu { get; set; }
    public string? PublisherEn { get; set; }
    public string? Url { get; set; }
    public string? LicenceRu { get; set; }
    public string? LicenceEn { get; set; }
    public string? LicenceUrl { get; set; }
    public string? NoteRu { get; set; }
    public string? NoteEn { get; set; }
    public DateOnly? ReadOn { get; set; }
    public string? UnknownRu { get; set; }
    public string? UnknownEn { get; set; }

    public static SourceContent Of(Source source) => new()
    {
        TitleRu = source.TitleRu,
        TitleEn = source.TitleEn,
        ShortTitleRu = source.ShortTitleRu,
        ShortTitleEn = source.ShortTitleEn,
        AuthorsRu = source.AuthorsRu,
        AuthorsEn = source.AuthorsEn,
        PublishedInRu = source.PublishedInRu,
        PublishedInEn = source.PublishedInEn,
        PublishedYear = source.PublishedYear,
        PublisherRu = source.PublisherRu,
        PublisherEn = source.PublisherEn,
        Url = source.Url,
        LicenceRu = source.LicenceRu,
        LicenceEn = source.LicenceEn,
        LicenceUrl = source.LicenceUrl,
        NoteRu = source.NoteRu,
        NoteEn = source.NoteEn,
        ReadOn = source.ReadOn,
        UnknownRu = source.UnknownRu,
        UnknownEn = source.UnknownEn,
    };

    /// <summary>The same without spaces at the ends and with nothing where only spaces were typed.</summary>
    public SourceContent Tidy() => new()
    {
        TitleRu = TitleRu.Trim(),
        TitleEn = TitleEn.Trim(),
        ShortTitleRu = ShortTitleRu.Trim(),
        ShortTitleEn = ShortTitleEn.Trim(),
        AuthorsRu = Line(AuthorsRu),
        AuthorsEn = Line(AuthorsEn),
        PublishedInRu = Line(PublishedInRu),
        PublishedInEn = Line(PublishedInEn),
        PublishedYear = PublishedYear,
        PublisherRu = Line(PublisherRu),
        PublisherEn = Line(PublisherEn),
        Url = Line(Url),
        LicenceRu = Line(LicenceRu),
        LicenceEn = Line(LicenceEn),
        LicenceUrl = Line(LicenceUrl),
        NoteRu = Line(NoteRu),
        NoteEn = Line(NoteEn),
        ReadOn = ReadOn,
        UnknownRu = Line(UnknownRu),
        UnknownEn = Line(UnknownEn),
    };

    /// <summary>A new source of checked content.</summary>
    public Source ToSource(string code)
    {
        var source = new Source { Code = code, TitleRu = TitleRu, TitleEn = TitleEn, ShortTitleRu = ShortTitleRu, ShortTitleEn = ShortTitleEn, IsAddedByStaff = true };
        ApplyTo(source);
        return source;
    }

    public void ApplyTo(Source source)
    {
        (source.TitleRu, source.TitleEn) = (TitleRu, TitleEn);
        (source.ShortTitleRu, source.ShortTitleEn) = (ShortTitleRu, ShortTitleEn);
        (source.AuthorsRu, source.AuthorsEn, source.PublishedYear) = (AuthorsRu, AuthorsEn, PublishedYear);
        (source.PublishedInRu, source.PublishedInEn) = (PublishedInRu, PublishedInEn);
        (source.PublisherRu, source.PublisherEn, source.Url) = (PublisherRu, PublisherEn, Url);
        (source.LicenceRu, source.LicenceEn, source.LicenceUrl) = (LicenceRu, LicenceEn, LicenceUrl);
        (source.NoteRu, source.NoteEn) = (NoteRu, NoteEn);
        (source.ReadOn, source.UnknownRu, source.UnknownEn) = (ReadOn, UnknownRu, UnknownEn);
    }
}
