namespace SmallTowns.Domain.Sources;

/// <summary>Where in its source something stands, so that a reader finds it there: the table and the row, the section, the page.</summary>
/// <param name="Url">The address of that very page, where it has one of its own.</param>
public sealed record SourcePlace(LocalizedText Text, string? Url)
{
    public const int TextMaxLength = 300;

    /// <summary>Of three columns; the Russian text stands in where there is no translation yet, and without it the place is not known.</summary>
    public static SourcePlace? Of(string? ru, string? en, string? url) => ru is null ? null : new(new(ru, en ?? ru), url);
}
