using System.Text;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// What is looked for as it stands and has no endings: codes of ОКТМО, cadastral numbers, roads (М-4), references of sites. Latin
/// letters that look like Russian ones count as these, and hyphens for nothing.
/// </summary>
internal static class Codes
{
    private const string Latin = "abcehkmoptxy";
    private const string Russian = "авсенкмортху";

    // The longest is a reference of a site; a text without spaces is no code.
    private const int Longest = 60;

    public static IEnumerable<string> In(string text) => text.Split([' ', ',', ';', '(', ')', '«', '»', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
        .Where(piece => piece.Length <= Longest).Select(Of).OfType<string>().Distinct();

    /// <summary>Nothing for what has no digit.</summary>
    public static string? Of(string piece)
    {
        if (!piece.Any(char.IsAsciiDigit))
            return null;
        var code = new StringBuilder(piece.Length);
        foreach (var character in piece)
        {
            var small = WordTokenizer.Fold(character);
            if (Latin.IndexOf(small, StringComparison.Ordinal) is >= 0 and var at)
                code.Append(Russian[at]);
            else if (char.IsLetterOrDigit(small) || small is ':' or '/' or '.')
                code.Append(small);
        }

        return code.ToString().Trim(':', '/', '.') is { Length: > 1 } whole ? whole : null;
    }
}
