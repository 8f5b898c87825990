using System.Globalization;
using System.Xml;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading.Ods;

/// <summary>The rows of one sheet. Rows and cells that repeat stand in the file once, with a number; most of them are empty.</summary>
internal static class OdsRows
{
    private const int MostMerged = 20_000;

    /// <summary>Goes on from the beginning of the sheet to its end.</summary>
    public static IEnumerable<FileRow> Read(PartReader xml, OdsStyles styles, FileLimits limits, TableOutline outline)
    {
        var depth = xml.Depth;
        var columnStyles = new List<string?>();
        var number = 0;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceUri != OdsNames.Table)
                continue;
            if (xml.LocalName == "table-column")
                NoteColumns(xml, styles, limits, outline, columnStyles);
            if (xml.LocalName != "table-row")
                continue;
            var times = Repeated(xml, "number-rows-repeated");
            var isHidden = xml.GetAttribute("visibility", OdsNames.Table) is "collapse" or "filter" || styles.IsHidden(xml.GetAttribute("style-name", OdsNames.Table));
            var rowStyle = xml.GetAttribute("default-cell-style-name", OdsNames.Table);
            xml.IsAtRow(number + 1);
            List<FileCell> cells = xml.IsEmptyElement ? [] : Cells(xml, number + 1, rowStyle, columnStyles, styles, limits, outline);
            // A million empty rows end every sheet.
            if (cells.All(cell => cell.IsBlank))
            {
                number += times;
                continue;
            }

            for (var i = 0; i < times; i++)
                yield return new FileRow(++number, cells) { IsHidden = isHidden };
        }
    }

    private static void NoteColumns(PartReader xml, OdsStyles styles, FileLimits limits, TableOutline outline, List<string?> columnStyles)
    {
        var isHidden = xml.GetAttribute("visibility", OdsNames.Table) is "collapse" or "filter" || styles.IsHidden(xml.GetAttribute("style-name", OdsNames.Table));
        var style = xml.GetAttribute("default-cell-style-name", OdsNames.Table);
        for (var i = Repeated(xml, "number-columns-repeated"); i > 0 && columnStyles.Count <= limits.Columns; i--)
        {
            if (isHidden)
                outline.HiddenColumns.Add(columnStyles.Count);
            columnStyles.Add(style);
        }
    }

    private static List<FileCell> Cells(
        PartReader xml, int number, string? rowStyle, List<string?> columnStyles, OdsStyles styles, FileLimits limits, TableOutline outline)
    {
        var row = new List<FileCell>();
        var column = 0;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceUri != OdsNames.Table || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;
            var times = Repeated(xml, "number-columns-repeated");
            NoteMerged(xml, number, column, outline);
            var style = xml.GetAttribute("style-name", OdsNames.Table) ?? rowStyle ?? (column < columnStyles.Count ? columnStyles[column] : null);
            var isCovered = xml.LocalName == "covered-table-cell";
            var cell = OdsCell.Read(xml, styles.FormatOf(style), styles, limits);
            if (!isCovered && !cell.IsBlank)
            {
                for (var i = 0; i < times && row.Count <= limits.Columns; i++)
                {
                    while (row.Count < Math.Min(column + i, limits.Columns))
                        row.Add(FileCell.Empty);
                    if (row.Count <= limits.Columns)
                        row.Add(cell);
                }
            }

            column += times;
        }

        return row;
    }

    private static void NoteMerged(PartReader xml, int number, int column, TableOutline outline)
    {
        var (rows, columns) = (Repeated(xml, "number-rows-spanned"), Repeated(xml, "number-columns-spanned"));
        if ((rows > 1 || columns > 1) && outline.MergedCells.Count < MostMerged)
            outline.MergedCells.Add(new(number, number + rows - 1, column, column + columns - 1));
    }

    private static int Repeated(PartReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, OdsNames.Table), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? Math.Min(times, 2_000_000) : 1;
}
