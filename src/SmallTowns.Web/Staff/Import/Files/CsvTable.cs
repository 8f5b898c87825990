using System.Buffers;
using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>CSV as a Russian Excel opens it by a double click: UTF-8 with a BOM, semicolons, decimal commas.</summary>
public static class CsvTable
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(";,\"\r\n\t");

    public static void Write(Stream stream, SheetTable table)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        WriteRow(writer, table.Headings);
        foreach (var row in table.Rows)
            WriteRow(writer, row);
    }

    public static void WriteRow(TextWriter writer, IReadOnlyList<object?> cells)
    {
        writer.WriteLine(string.Join(';', cells.Select(Field)));
    }

    private static string Field(object? cell) => cell switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => Number(number),
        _ => throw new NotSupportedException($"A cell cannot hold a {cell.GetType().Name}."),
    };

    // Three decimals would look like thousands: 1,2340 cannot be taken for 12 340.
    private static string Number(decimal number)
    {
        var text = number.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');
        return text.Length - text.IndexOf(',') == 4 && text.Contains(',') ? text + "0" : text;
    }

    // What a spreadsheet program would take for a formula hides behind an apostrophe, and the import takes it off again.
    private static string Harmless(string text)
    {
        var bare = text.AsSpan().TrimStart('\'');
        return bare.Length > 0 && FormulaStarts.Contains(bare[0]) ? "'" + text : text;
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
