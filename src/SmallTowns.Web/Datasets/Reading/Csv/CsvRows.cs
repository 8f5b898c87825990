using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>Rows of a CSV file of any usual delimiter and encoding.</summary>
internal static class CsvRows
{
    public static IEnumerable<FileRow> Read(Stream stream, FileLimits limits, TableView view, TableOutline outline)
    {
        var encoding = view.Encoding is { } wanted ? CsvEncoding.Named(wanted) : CsvEncoding.Detect(stream);
        outline.Encoding = encoding.WebName;
        stream.Position = 0;
        var (delimiter, isDeclared) = CsvDelimiter.Detect(stream, encoding);
        outline.Delimiter = delimiter = view.Delimiter ?? delimiter;
        stream.Position = 0;

        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
        using var bounded = new RowBound(reader, limits.RowCharacters);
        using var parser = new CsvParser(bounded, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = limits.CellCharacters * 4,
            LineBreakInQuotedFieldIsBadData = false,
        });
        if (isDeclared)
            parser.Read();
        while (parser.Read())
        {
            bounded.RowIsOver();
            var record = parser.Record ?? [];
            var cells = new FileCell[record.Length];
            for (var column = 0; column < record.Length; column++)
                cells[column] = CellOf(record[column]);
            yield return new FileRow(parser.Row, cells);
        }
    }

    private static FileCell CellOf(string text)
    {
        if (text.StartsWith('='))
            return new(text, CellKind.Formula);
        // An exported text that a spreadsheet program would take for a formula stands behind an apostrophe.
        return FileCell.OfText(FormulaText.Restored(text));
    }
}
