using System.Globalization;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// A number as people type it: <c>2 443,2</c> or <c>2443.2</c>. Blanks part groups of three digits and nothing else: of
/// <c>36 607 1</c>, a number with the mark of a footnote, nobody makes a larger one. A comma and a dot part decimals alike,
/// so a second one of them is refused rather than guessed at.
/// </summary>
public static partial class TypedNumber
{
    public const string NotANumber = "Это не число. Напишите цифрами, например 2 443,2: пробелы между тысячами, запятая или точка перед дробной частью.";

    /// <summary>Whether the text is empty or a number; empty gives none.</summary>
    public static bool TryRead(string? text, out decimal? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var trimmed = text.Trim().Replace('−', '-').Replace('–', '-');
        if (trimmed.Any(char.IsWhiteSpace) && !InGroups().IsMatch(trimmed))
            return false;
        var bare = string.Concat(trimmed.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
        if (!decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
            return false;
        number = read;
        return true;
    }

    /// <summary>The shortest text that reads back as the same number: what was not touched has not changed.</summary>
    public static string WriteExactly(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>As a person would type it: no group separators, a comma, no needless zeros.</summary>
    public static string Write(decimal? number) =>
        number is { } value ? Numbers.WithoutTrailingZeros(value).ToString(CultureInfo.InvariantCulture).Replace('.', ',') : "";

    [GeneratedRegex(@"^[+-]?\s?(\d+|\d{1,3}([^\S\r\n]\d{3})+)([.,]\d+)?$")]
    private static partial Regex InGroups();
}
