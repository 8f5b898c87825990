using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmallTowns.Web.Tests.Datasets;

/// <summary>Cells of a sheet as the format means them: texts, numbers, flags, days, or nothing.</summary>
internal static class SheetReader
{
    public static List<object?[]> Read(byte[] file, string sheet)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart!;
        var id = workbook.Workbook!.Descendants<Sheet>().Single(known => known.Name == sheet).Id!.Value!;
        var days = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Select(format => format.NumberFormatId! >= 164).ToList();
        var rows = ((WorksheetPart)workbook.GetPartById(id)).Worksheet!.Descendants<Row>().ToList();
        var columns = rows[0].Elements<Cell>().Count();
        return [.. rows.Select(row => Cells(row, columns, days))];
    }

    private static object?[] Cells(Row row, int columns, List<bool> days)
    {
        var cells = new object?[columns];
        foreach (var cell in row.Elements<Cell>())
            cells[cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1] = Value(cell, days);
        return cells;
    }

    private static object? Value(Cell cell, List<bool> days)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InnerText;
        if (cell.DataType?.Value == CellValues.Boolean)
            return cell.InnerText == "1";
        var number = double.Parse(cell.InnerText, CultureInfo.InvariantCulture);
        return days[(int)(cell.StyleIndex?.Value ?? 0)] ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : number;
    }
}
