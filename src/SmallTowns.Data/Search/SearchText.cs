using System.Text;

namespace SmallTowns.Data.Search;

/// <summary>Texts as they are found and shown.</summary>
public static class SearchText
{
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
}
