using System.Text;

namespace SmallTowns.Data.Search;

/// <summary>
/// Texts as search sees them: words in lower case, "ё" as "е". Folded here and not by the databases, one of which knows no
/// Cyrillic letters.
/// </summary>
public static class SearchWords
{
    /// <summary>Every word after a space, and a space at the end: what begins with a word is found by a space and the word.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var word in In(text))
            folded.Append(word.Folded).Append(' ');
        return folded.ToString();
    }

    /// <summary>Runs of letters and digits: a hyphen parts them, so that «лабинск» finds Усть-Лабинск.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > start)
                yield return new(start, at - start, FoldWord(text[start..at]));
        }
    }

    /// <summary>One line of what can be stored and shown: no control characters, no halves of characters, letters in one piece.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }

        return clean.ToString().TrimEnd().Normalize();
    }

    private static string FoldWord(string word) =>
        string.Create(word.Length, word, static (folded, word) =>
        {
            for (var i = 0; i < word.Length; i++)
                folded[i] = char.ToLowerInvariant(word[i]) is var small && small == 'ё' ? 'е' : small;
        });
}

/// <param name="Start">Where it stands in the text.</param>
public readonly record struct SearchWord(int Start, int Length, string Folded);
