using System.Globalization;
using System.Xml;
using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The rows of a sheet, one at a time. Cells and rows that the file leaves out are counted by their addresses.</summary>
internal static class SheetRows
{
    /// <summary>More are of no use for understanding a table.</summary>
    private const int MostMerged = 20_000;

    public static IEnumerable<FileRow> Read(PartReader xml, CellReader cells, FileLimits limits, TableOutline outline)
    {
        var number = 0;
        var hidesRows = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "sheetFormatPr")
                hidesRows = IsTrue(xml.GetAttribute("zeroHeight"));
            else if (xml.LocalName == "col")
                NoteColumns(xml, limits, outline);
            else if (xml.LocalName == "mergeCell" && outline.MergedCells.Count < MostMerged && MergedAt(xml.GetAttribute("ref")) is { } merged)
                outline.MergedCells.Add(merged);
            if (xml.LocalName != "row")
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
            xml.IsAtRow(number);
            var height = Measure(xml.GetAttribute("ht"));
            var isHidden = IsTrue(xml.GetAttribute("hidden")) || height == 0 || (hidesRows && height is null);
            if (!xml.IsEmptyElement)
                yield return new FileRow(number, Cells(xml, cells, limits)) { IsHidden = isHidden };
        }
    }

    private static void NoteColumns(PartReader xml, FileLimits limits, TableOutline outline)
    {
        if (!IsTrue(xml.GetAttribute("hidden")) && Measure(xml.GetAttribute("width")) != 0)
            return;
        if (!int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return;
        for (var column = Math.Max(first, 1); column <= Math.Min(last, limits.Columns + 1); column++)
            outline.HiddenColumns.Add(column - 1);
    }

    private static MergedCells? MergedAt(string? area)
    {
        if (area?.Split(':') is not [var first, var last] || Place(first) is not { } from || Place(last) is not { } to)
            return null;
        return new(from.Row, to.Row, from.Column, to.Column);
    }

    private static (int Row, int Column)? Place(string address)
    {
        var plain = address.Replace("$", "", StringComparison.Ordinal);
        return ColumnLetters.ColumnOf(plain) is { } column
            && int.TryParse(plain.AsSpan(plain.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, column)
            : null;
    }

    private static bool IsTrue(string? flag) => flag is "1" or "true";

    private static double? Measure(string? size) =>
        double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var measure) ? measure : null;

    private static List<FileCell> Cells(PartReader xml, CellReader cells, FileLimits limits)
    {
        var row = new List<FileCell>();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var hasAddress = xml.GetAttribute("r") is not null;
            var column = xml.GetAttribute("r") is { } address
                ? ColumnLetters.ColumnOf(address) ?? throw new InvalidDataException($"“{address}” is not the address of a cell.")
                : row.Count;
            var cell = cells.Read(xml);
            if (cell.IsBlank)
            {
                // Without addresses an empty cell still has its place.
                if (!hasAddress && row.Count <= limits.Columns)
                    row.Add(FileCell.Empty);
                continue;
            }

            if (column < row.Count)
                throw new InvalidDataException($"The cell {ColumnLetters.Of(column)} of a row stands twice or out of order.");
            // Far to the right of everything that may be there, one cell is kept for the sentence that refuses it.
            while (row.Count < Math.Min(column, limits.Columns))
                row.Add(FileCell.Empty);
            if (row.Count <= limits.Columns)
                row.Add(cell);
        }

        return row;
    }
}
