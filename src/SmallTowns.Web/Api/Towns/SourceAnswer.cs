using System.ComponentModel;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Api.Towns;

[Description("Where figures come from, with the licence that lets them be shown.")]
public sealed record SourceAnswer
{
    public required string Code { get; init; }
    public required string TitleRu { get; init; }
    public required string TitleEn { get; init; }
    public string? AuthorsRu { get; init; }
    public string? AuthorsEn { get; init; }

    [Description("The journal or the book in which it stands.")]
    public string? PublishedInRu { get; init; }
    public string? PublishedInEn { get; init; }
    public int? PublishedYear { get; init; }
    public string? PublisherRu { get; init; }
    public string? PublisherEn { get; init; }
    public string? Url { get; init; }
    public string? Licence { get; init; }
    public string? LicenceUrl { get; init; }

    [Description("The day on which the numbers were read in it.")]
    public DateOnly? ReadOn { get; init; }

    [Description("What of the source is not known, in words.")]
    public string? UnknownRu { get; init; }
    public string? UnknownEn { get; init; }

    [Description("The fields of the answer that rest on this source.")]
    public required IReadOnlyList<string> Fields { get; init; }

    public static SourceAnswer Of(PublishedSource source, IEnumerable<string> fields) => new()
    {
        Code = source.Code,
        TitleRu = source.Title.Ru,
        TitleEn = source.Title.En,
        AuthorsRu = source.Authors?.Ru,
        AuthorsEn = source.Authors?.En,
        PublishedInRu = source.PublishedIn?.Ru,
        PublishedInEn = source.PublishedIn?.En,
        PublishedYear = source.PublishedYear,
        PublisherRu = source.Publisher?.Ru,
        PublisherEn = source.Publisher?.En,
        Url = source.Url,
        Licence = source.Licence?.En,
        LicenceUrl = source.LicenceUrl,
        ReadOn = source.ReadOn,
        UnknownRu = source.Unknown?.Ru,
        UnknownEn = source.Unknown?.En,
        Fields = [.. fields],
    };
}
