using SmallTowns.Data.Search;
using SmallTowns.Domain;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Search;

/// <summary>What readers find of one thing. A language without a title has no row.</summary>
/// <param name="What">What such a thing is called: «Город».</param>
/// <param name="Body">Plain text in either language; empty where it is not translated.</param>
/// <param name="Address">Of the page and the place on it, relative to the base.</param>
public sealed record SearchEntry(string Kind, string Key, LocalizedText What, LocalizedText Title, LocalizedText Body, string Address)
{
    /// <summary>Slugs of the towns that it is about; none for what is of the whole region.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    public static SearchEntry Of(Subject subject, LocalizedText what, LocalizedText title, LocalizedText body, string address)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new(subject.Kind, subject.FullKey, what, title, body, address);
    }

    internal IEnumerable<SearchRow> Rows()
    {
        foreach (var (language, isEnglish) in new[] { (SearchRow.Russian, false), (SearchRow.English, true) })
        {
            if (!string.IsNullOrWhiteSpace(Title.In(isEnglish)))
                yield return SearchRow.Of(Kind, Key, language, What.In(isEnglish), Title.In(isEnglish), Body.In(isEnglish), Address, Towns);
        }
    }
}
