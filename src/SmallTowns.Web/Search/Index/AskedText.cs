using System.Text;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// What was typed, read: words, "phrases", and what must not be there (-word). There are no other signs: whatever else is
/// typed are words or nothing, so no text is an error and none is expensive.
/// </summary>
internal sealed record AskedText(IReadOnlyList<AskedPart> Parts)
{
    // More words narrow nothing any more.
    private const int Most = 10;

    private const int Longest = 200;

    private const string Opening = "\"«„“”";
    private const string Closing = "\"»“”";

    public static AskedText Read(string typed)
    {
        List<AskedPart> parts = [];
        typed = typed[..Math.Min(typed.Length, Longest)];
        for (var at = 0; at < typed.Length && parts.Count < Most; at++)
        {
            if (char.IsWhiteSpace(typed[at]))
                continue;
            var isExcluded = typed[at] == '-' && at + 1 < typed.Length && (WordTokenizer.IsOfWord(typed[at + 1]) || Opening.Contains(typed[at + 1], StringComparison.Ordinal));
            if (isExcluded)
                at++;
            var isPhrase = Opening.Contains(typed[at], StringComparison.Ordinal) && typed.IndexOfAny([.. Closing], at + 1) > 0;
            var end = isPhrase ? typed.IndexOfAny([.. Closing], at + 1) : EndOfWord(typed, at);
            var text = typed[(isPhrase ? at + 1 : at)..end];
            if (text.Any(character => WordTokenizer.IsOfWord(character)))
                parts.Add(new(text, isPhrase, isExcluded));
            at = end;
        }

        // With nothing to look for, what was to be left out is looked for.
        return new(parts.TrueForAll(part => part.IsExcluded) ? [.. parts.Select(part => part with { IsExcluded = false })] : parts);
    }

    private static int EndOfWord(string typed, int at)
    {
        while (at < typed.Length && !char.IsWhiteSpace(typed[at]))
            at++;
        return at;
    }
}

/// <param name="Text">As typed; a hyphen may part it into several words.</param>
internal sealed record AskedPart(string Text, bool IsPhrase, bool IsExcluded)
{
    /// <summary>Codes are looked for as they stand.</summary>
    public string? Code => IsPhrase ? null : Codes.Of(Text);

    /// <summary>Folded words; a letter alone begins half of all words and is left out, a digit is not.</summary>
    public IEnumerable<string> Words()
    {
        var word = new StringBuilder();
        foreach (var character in Text + " ")
        {
            if (WordTokenizer.IsOfWord(character))
                word.Append(WordTokenizer.Fold(character));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
