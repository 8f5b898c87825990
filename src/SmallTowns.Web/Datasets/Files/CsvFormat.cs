using System.Globalization;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>How a CSV file parts its cells and spells its numbers. UTF-8 with a BOM, CRLF and days as 2024-01-31 are common to all.</summary>
public sealed record CsvFormat(char Delimiter, CultureInfo Culture)
{
    /// <summary>What programs and statistical packages read: commas and decimal points.</summary>
    public static readonly CsvFormat Open = new(',', CultureInfo.InvariantCulture);

    /// <summary>What a Russian Excel opens by a double click: semicolons and decimal commas.</summary>
    public static readonly CsvFormat RussianExcel = new(';', CultureInfo.GetCultureInfo("ru-RU"));

    public string Spell(long number) => number.ToString(CultureInfo.InvariantCulture);

    public string Spell(decimal number) => WithSeparator(number.ToString(NumberSpelling.AllDecimals, CultureInfo.InvariantCulture));

    public string Spell(double number) => double.IsFinite(number)
        ? WithSeparator(number.ToString("R", CultureInfo.InvariantCulture))
        : throw new NotSupportedException($"A cell cannot hold {number}.");

    // Three decimals after a comma would look like thousands: 1,2340 cannot be taken for 12 340.
    private string WithSeparator(string number)
    {
        var separator = Culture.NumberFormat.NumberDecimalSeparator;
        if (separator == "." || number.IndexOf('.') is not (>= 0 and var point))
            return number;
        return number.Replace(".", separator, StringComparison.Ordinal) + (number.Length - point == 4 ? "0" : "");
    }
}
