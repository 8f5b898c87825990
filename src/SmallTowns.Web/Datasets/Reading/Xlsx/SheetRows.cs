using System.Globalization;
using System.Xml;
using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The rows of a sheet, one at a time. Cells and rows that the file leaves out are counted by their addresses.</summary>
internal static class SheetRows
{
    public static IEnumerable<FileRow> Read(PartReader xml, CellReader cells, FileLimits limits)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
            xml.IsAtRow(number);
            if (!xml.IsEmptyElement)
                yield return new FileRow(number, Cells(xml, cells, limits));
        }
    }

    private static List<FileCell> Cells(PartReader xml, CellReader cells, FileLimits limits)
    {
        var row = new List<FileCell>();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = xml.GetAttribute("r") is { } address
                ? ColumnLetters.ColumnOf(address) ?? throw new InvalidDataException($"“{address}” is not the address of a cell.")
                : row.Count;
            var cell = cells.Read(xml);
            if (cell.IsBlank)
                continue;
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
