using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>Writes every CSV file of the portal, row by row (RFC 4180): quotes only where needed, text that cannot run.</summary>
public sealed class CsvTableWriter : IDisposable
{
    private readonly CsvFormat format;
    private readonly CsvWriter csv;
    private readonly SearchValues<char> textNeedsQuotes;

    public CsvTableWriter(Stream stream, CsvFormat format)
    {
        this.format = format;
        // The comma too: many programs take it for what parts the cells, whatever the file says.
        textNeedsQuotes = SearchValues.Create([format.Delimiter, ',', '"', '\r', '\n', '\t']);
        // With the BOM spreadsheet programs see that it is UTF-8.
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv = new CsvWriter(text, new CsvConfiguration(format.Culture)
        {
            Delimiter = format.Delimiter.ToString(),
            NewLine = "\r\n",
            // The library's own way makes texts of negative numbers and looks at the start of a cell only.
            InjectionOptions = InjectionOptions.None,
        });
    }

    public static void Write(Stream stream, SheetTable table, CsvFormat format)
    {
        using var writer = new CsvTableWriter(stream, format);
        writer.WriteRow(table.Headings);
        foreach (var row in table.Rows)
            writer.WriteRow(row);
    }

    public void WriteRow(params IReadOnlyList<object?> cells)
    {
        foreach (var cell in cells)
        {
            var field = Spell(cell);
            csv.WriteField(field, cell is string ? field.AsSpan().ContainsAny(textNeedsQuotes) : field.Contains(format.Delimiter));
        }

        csv.NextRecord();
    }

    public void Dispose() => csv.Dispose();

    private string Spell(object? cell) => cell switch
    {
        null => "",
        string text => FormulaText.Neutralised(text),
        bool flag => flag ? "true" : "false",
        int number => format.Spell(number),
        long number => format.Spell(number),
        double number => format.Spell(number),
        decimal number => format.Spell(number),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A cell cannot hold a {cell.GetType().Name}."),
    };
}
