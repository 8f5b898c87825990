using System.Text;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>
/// Raised signs: marks of footnotes, which are no digits of the number they stand by. A raised 2 or 3 directly after м or км is part of
/// the unit. Signs that are raised by their look in a workbook and those that are raised letters of their own (<c>¹</c>) are the same here.
/// </summary>
public static partial class RaisedText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";

    /// <summary>Text and marks of what is put together from pieces.</summary>
    public static (string Text, string? Mark) Apart(IReadOnlyList<(string Text, bool IsRaised)> pieces)
    {
        var text = new StringBuilder();
        StringBuilder? marks = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (piece, isRaised) = pieces[i];
            if (!isRaised || string.IsNullOrWhiteSpace(piece))
                text.Append(piece);
            else if (piece.Trim() is "2" or "3" or "²" or "³" && Unit().IsMatch(text.ToString()))
                text.Append(piece.Trim() is "2" or "²" ? '²' : '³');
            else if (EndsInDigit(text) && pieces.Skip(i + 1).Any(later => !later.IsRaised && later.Text.Any(char.IsDigit)))
                // Digits on both sides: without the mark they would join to a number that nobody wrote.
                text.Append('^').Append(piece).Append('^');
            else
                (marks ??= new()).Append(piece.Trim());
        }

        return (text.ToString(), marks?.ToString());
    }

    /// <summary>Takes the raised letters off the end.</summary>
    public static (string Text, string? Mark) Apart(string text)
    {
        var end = text.Length;
        while (end > 0 && (Raised.Contains(text[end - 1]) || (end < text.Length && text[end - 1] == ' ')))
            end--;
        if (end == text.Length || (text[end] is '²' or '³' && Unit().IsMatch(text[..end])))
            return (text, null);
        return (text[..end].TrimEnd(), text[end..].Trim());
    }

    public static bool IsRaised(char letter) => Raised.Contains(letter);

    /// <summary>Whether a raised 2 or 3 after this text belongs to a unit.</summary>
    public static bool EndsInUnit(string text) => Unit().IsMatch(text);

    private static bool EndsInDigit(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > 0 && char.IsDigit(text[end - 1]);
    }

    [GeneratedRegex(@"(^|[^\p{L}])(к|д|с|м|k|d|c|m)?[мm]$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
