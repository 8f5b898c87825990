using SmallTowns.Web.Search.Index;

namespace SmallTowns.Web.Search;

public static class SearchedWords
{
    /// <summary>Whether there is anything to look for: a word of two letters, or a code.</summary>
    public static bool AreIn(string text) =>
        AskedText.Read(text).Parts.Any(part => part.Code is not null || part.Words().Any(word => word.Length > 1));

    private const int MostAsked = 5;

    /// <summary>The first words, each by itself, for whom nothing has all of them.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. AskedText.Read(text).Parts.Where(part => !part.IsExcluded).SelectMany(part => part.Code is null ? part.Words() : [part.Text]).Where(word => word.Length > 1).Distinct().Take(MostAsked)];

    /// <summary>Whether a title is what was typed, but for capital letters and signs.</summary>
    public static bool AreSame(string title, string typed) => IndexFields.Folded(title) == IndexFields.Folded(typed);
}
