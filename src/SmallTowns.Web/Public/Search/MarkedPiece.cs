using SmallTowns.Data.Search;

namespace SmallTowns.Web.Public.Search;

/// <summary>A piece of a text, with whether it is one of the words that were looked for.</summary>
public sealed record MarkedPiece(string Text, bool IsMarked)
{
    private const int PassageLength = 240;
    private const int Before = 70;

    /// <summary>The whole text in pieces.</summary>
    public static IReadOnlyList<MarkedPiece> Of(string text, IReadOnlyList<string> beginnings) => Pieces(text, SearchWords.In(text), beginnings);

    /// <summary>The passage around the first of the words; the beginning of a text that has none of them.</summary>
    public static IReadOnlyList<MarkedPiece> OfPassage(string text, IReadOnlyList<string> beginnings)
    {
        var first = SearchWords.In(text).FirstOrDefault(word => IsLookedFor(word, beginnings));
        var start = first.Start <= Before ? 0 : NextWord(text, first.Start - Before);
        var end = text.Length - start <= PassageLength ? text.Length : text.LastIndexOf(' ', start + PassageLength);
        if (end <= start)
            end = Math.Min(text.Length, start + PassageLength);
        var passage = $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
        return Of(passage, beginnings);
    }

    private static int NextWord(string text, int from)
    {
        var space = text.IndexOf(' ', from);
        return space < 0 ? from : space + 1;
    }

    private static List<MarkedPiece> Pieces(string text, IEnumerable<SearchWord> words, IReadOnlyList<string> beginnings)
    {
        var pieces = new List<MarkedPiece>();
        var end = 0;
        foreach (var word in words.Where(word => IsLookedFor(word, beginnings)))
        {
            if (word.Start > end)
                pieces.Add(new(text[end..word.Start], false));
            end = word.Start + word.Length;
            pieces.Add(new(text[word.Start..end], true));
        }

        if (end < text.Length)
            pieces.Add(new(text[end..], false));
        return pieces;
    }

    private static bool IsLookedFor(SearchWord word, IReadOnlyList<string> beginnings) =>
        beginnings.Any(beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal));
}
