namespace SmallTowns.Web.Staff.Import.Parsing;

public sealed record KnownSource(int Id, string Code, IReadOnlyList<string> Titles);

/// <summary>Finds a source by its code, title or short title, in either language.</summary>
public sealed class SourceFinder(IReadOnlyList<KnownSource> sources)
{
    private readonly Dictionary<string, KnownSource> byCode = sources.ToDictionary(source => source.Code, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, KnownSource> byTitle = sources
        .SelectMany(source => source.Titles.Select(NormalizedText.Of).Distinct().Select(title => (title, source)))
        .ToLookup(pair => pair.title, pair => pair.source);

    public (KnownSource? Source, string? Fault) Find(string text)
    {
        if (byCode.TryGetValue(NormalizedText.Visible(text).Trim(), out var coded))
            return (coded, null);
        return byTitle[NormalizedText.Of(text)].ToList() switch
        {
            [var only] => (only, null),
            [] => (null, "такого источника на портале нет. Добавьте его в разделе «Источники» или напишите код имеющегося" + LookAlikes.Told(text)),
            var several => (null, $"так называется не один источник. Напишите код: {string.Join(", ", several.Select(source => source.Code))}"),
        };
    }
}
