using System.Buffers;
using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>RFC 4180 with a BOM, so that spreadsheet programs see UTF-8: commas, CRLF, decimal points, quotes only where needed.</summary>
public static class CsvFile
{
    private const string LineEnd = "\r\n";

    // What a spreadsheet program would take for the beginning of a formula.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public static void Write(Stream stream, DatasetTable table)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        writer.Write(string.Join(',', table.Columns.Select(column => column.Key)));
        writer.Write(LineEnd);
        foreach (var row in table.Rows)
        {
            writer.Write(string.Join(',', row.Cells.Select(Field)));
            writer.Write(LineEnd);
        }
    }

    public static string Field(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => Quoted(Harmless(text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A cell cannot hold a {cell.GetType().Name}."),
    };

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
