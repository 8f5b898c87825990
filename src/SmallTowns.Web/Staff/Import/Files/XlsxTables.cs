using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>Tables as sheets of one Excel workbook.</summary>
public static class XlsxTables
{
    // A spreadsheet keeps fifteen digits of a number; longer ones go as text, which loses nothing.
    private const decimal ExactBelow = 1_000_000_000m;

    public static void Write(Stream stream, params IEnumerable<SheetTable> tables) =>
        stream.SaveAs(
            tables.ToDictionary(table => table.Name, Sheet),
            configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, AutoFilter = false, FastMode = true });

    private static object Sheet(SheetTable table)
    {
        if (table.Rows.Any())
            return table.Rows.Select(row => Dictionary(table.Headings, row));
        // Without a row there would be no headings either.
        var empty = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var heading in table.Headings)
            empty.Columns.Add(heading, typeof(string));
        return empty;
    }

    private static Dictionary<string, object?> Dictionary(IReadOnlyList<string> headings, IReadOnlyList<object?> row)
    {
        var cells = new Dictionary<string, object?>(headings.Count);
        for (var column = 0; column < headings.Count; column++)
            cells.Add(headings[column], Cell(row[column]));
        return cells;
    }

    private static object? Cell(object? cell) =>
        cell is decimal number && Math.Abs(number) >= ExactBelow && number != decimal.Truncate(number)
            ? number.ToString("0.######", CultureInfo.GetCultureInfo("ru-RU"))
            : cell;
}
