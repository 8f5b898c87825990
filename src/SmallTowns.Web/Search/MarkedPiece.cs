using SmallTowns.Web.Search.Index;

namespace SmallTowns.Web.Search;

/// <summary>A piece of a text, with whether it is one of the words that were looked for.</summary>
public sealed record MarkedPiece(string Text, bool IsMarked)
{
    private const int PassageLength = 240;
    private const int Before = 70;

    // A word that stands further on is found, but no passage is looked for there: a charter has a hundred pages.
    private const int Furthest = 50_000;

    /// <summary>The whole text in pieces.</summary>
    /// <param name="terms">The words as the index has them.</param>
    public static IReadOnlyList<MarkedPiece> Of(string text, IReadOnlySet<string> terms, bool isEnglish)
    {
        var pieces = new List<MarkedPiece>();
        var end = 0;
        foreach (var word in WordsIn(text, terms, isEnglish))
        {
            if (word.Start > end)
                pieces.Add(new(text[end..word.Start], false));
            end = word.End;
            pieces.Add(new(text[word.Start..end], true));
        }

        if (end < text.Length)
            pieces.Add(new(text[end..], false));
        return pieces;
    }

    /// <summary>The passage around the first of the words; the beginning of a text that has none of them.</summary>
    public static IReadOnlyList<MarkedPiece> OfPassage(string text, IReadOnlySet<string> terms, bool isEnglish)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = WordsIn(text[..Math.Min(text.Length, Furthest)], terms, isEnglish).FirstOrDefault();
        // A long word before it, an address, must not push it out of its passage.
        var start = first.Start <= Before ? 0 : Math.Min(first.Start, NextWord(text, first.Start - Before));
        var end = text.Length - start <= PassageLength ? text.Length : text.LastIndexOf(' ', start + PassageLength);
        if (end <= start)
            end = Math.Min(text.Length, start + PassageLength);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return Of($"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}", terms, isEnglish);
    }

    private static int NextWord(string text, int from)
    {
        var space = text.IndexOf(' ', from);
        return space < 0 ? from : space + 1;
    }

    private static IEnumerable<AnalysedWord> WordsIn(string text, IReadOnlySet<string> terms, bool isEnglish) =>
        terms.Count == 0 ? [] : SearchAnalysis.Of(isEnglish).WordsOf(text).Where(word => terms.Contains(word.Term));
}
