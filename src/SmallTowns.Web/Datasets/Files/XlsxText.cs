using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>Text as a cell of a workbook holds it.</summary>
internal static partial class XlsxText
{
    /// <summary>Excel calls a workbook with a longer text damaged.</summary>
    public const int MaxLength = 32_767;

    /// <summary>What XML cannot hold is written by its code, <c>_x0007_</c>, as Excel does; what looks like such a code is written so that it stays.</summary>
    public static string Of(string text)
    {
        if (text.Length > MaxLength)
            text = TextStart.Of(text, MaxLength - 1);
        if (text.Contains("_x", StringComparison.Ordinal))
            text = LooksEscaped().Replace(text, "_x005F_x$1_");
        return text.All(IsPlain) ? text : Escaped(text);
    }

    /// <summary>A letter that XML can hold.</summary>
    public static bool IsPlain(char letter) => letter is >= ' ' and < '\uD800' or '\t' or '\n' or '\r' or >= '\uE000' and < '\uFFFE';

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i]))
                escaped.Append(text[i]);
            else if (char.IsSurrogatePair(text, i))
                escaped.Append(text[i]).Append(text[++i]);
            else if (text[i] is > '\0' and < ' ')
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                escaped.Append('\uFFFD');
        }

        return escaped.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex LooksEscaped();
}
