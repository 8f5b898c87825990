using System.Globalization;

namespace SmallTowns.Web.Shared;

/// <summary>
/// A number as people type it: <c>2 443,2</c> or <c>2443.2</c>. Blanks part thousands; a comma and a dot part decimals alike,
/// so a second one of them is refused rather than guessed at.
/// </summary>
public static class TypedNumber
{
    public const string NotANumber = "Это не число. Напишите цифрами, например 2 443,2: пробелы между тысячами, запятая или точка перед дробной частью.";

    /// <summary>Whether the text is empty or a number; empty gives none.</summary>
    public static bool TryRead(string? text, out decimal? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('−', '-').Replace('–', '-').Replace(',', '.');
        if (!decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
            return false;
        number = read;
        return true;
    }

    /// <summary>The shortest text that reads back as the same number: what was not touched has not changed.</summary>
    public static string WriteExactly(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>As a person would type it: no group separators, a comma, no needless zeros.</summary>
    public static string Write(decimal? number) =>
        number is { } value ? (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture).Replace('.', ',') : "";
}
