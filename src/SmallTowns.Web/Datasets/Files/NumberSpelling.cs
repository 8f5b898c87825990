using System.Globalization;

namespace SmallTowns.Web.Datasets.Files;

internal static class NumberSpelling
{
    /// <summary>Every decimal that is not a trailing zero: a database gives 2443.2 back as 2443.200000.</summary>
    public const string AllDecimals = "0.############################";

    /// <summary>A spreadsheet keeps this many digits of a number.</summary>
    private const int SpreadsheetDigits = 15;

    public static string Spell(decimal number) => number.ToString(AllDecimals, CultureInfo.InvariantCulture);

    public static bool IsExactInSpreadsheet(decimal number) =>
        Spell(number).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length <= SpreadsheetDigits;
}
