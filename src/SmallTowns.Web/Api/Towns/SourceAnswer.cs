using System.ComponentModel;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Api.Towns;

[Description("Where figures come from, with the licence that lets them be shown.")]
public sealed record SourceAnswer
{
    public required string Code { get; init; }
    public required string TitleRu { get; init; }
    public required string TitleEn { get; init; }
    public string? PublisherRu { get; init; }
    public string? PublisherEn { get; init; }
    public string? Url { get; init; }
    public string? Licence { get; init; }
    public string? LicenceUrl { get; init; }

    [Description("The fields of the answer that rest on this source.")]
    public required IReadOnlyList<string> Fields { get; init; }

    public static SourceAnswer Of(PublishedSource source, IEnumerable<string> fields) => new()
    {
        Code = source.Code,
        TitleRu = source.Title.Ru,
        TitleEn = source.Title.En,
        PublisherRu = source.Publisher?.Ru,
        PublisherEn = source.Publisher?.En,
        Url = source.Url,
        Licence = source.Licence?.En,
        LicenceUrl = source.LicenceUrl,
        Fields = [.. fields],
    };
}
