using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Public.Search;

/// <summary>Sources by title, publisher and note. One that nothing published names has a row like the others, which no reader is given.</summary>
public sealed class SourceSearch : SearchPart
{
    public const string Code = "source";

    private static readonly LocalizedText What = new("Источник", "Source");

    public override string Kind => Code;

    public static string KeyOf(string sourceCode) => $"{Code}:{sourceCode}";

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
    [
        .. (await db.Sources.AsNoTracking().OrderBy(source => source.Id).ToListAsync(cancellationToken)).Select(source => new SearchEntry(
            Code, KeyOf(source.Code), What,
            new(source.TitleRu, source.TitleEn),
            new(Sentences(source.PublisherRu, source.NoteRu), Sentences(source.PublisherEn, source.NoteEn)),
            PublishedSourceRefs.AddressOf(source.Code))),
    ];

    private static string Sentences(string? publisher, string? note) =>
        string.Join(' ', new[] { publisher is null ? null : publisher.TrimEnd('.') + ".", note }.Where(sentence => !string.IsNullOrWhiteSpace(sentence)));
}
