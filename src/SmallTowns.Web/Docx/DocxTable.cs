using DocumentFormat.OpenXml.Wordprocessing;

namespace SmallTowns.Web.Docx;

/// <summary>A table as an element of a document.</summary>
internal static class DocxTable
{
    // Fiftieths of a percent: all of the width between the margins.
    private const int WholeWidth = 5000;

    public static Table Of(DocxBlock.Table table)
    {
        if (table.Rows.FirstOrDefault(row => row.Count != table.Columns.Count) is { } other)
            throw new ArgumentException($"A row of {other.Count} cells in a table of {table.Columns.Count} columns.", nameof(table));
        var element = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.TableGrid },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = $"{WholeWidth}" },
                new TableLook { FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true }),
            new TableGrid(table.Columns.Select(_ => new GridColumn())));
        element.Append(RowOf([.. table.Columns.Select(column => column.Title)], table.Columns, isHeading: true));
        foreach (var row in table.Rows)
            element.Append(RowOf(row, table.Columns, isHeading: false));
        return element;
    }

    private static TableRow RowOf(IReadOnlyList<string> cells, IReadOnlyList<DocxColumn> columns, bool isHeading)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeading)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (cell, column) in cells.Zip(columns))
        {
            var text = DocxText.Paragraph(isHeading ? DocxStyles.TableHeading : DocxStyles.TableText, cell);
            if (column.IsNumbers)
                text.ParagraphProperties!.Justification = new() { Val = JustificationValues.Right };
            row.Append(new TableCell(text));
        }

        return row;
    }
}
