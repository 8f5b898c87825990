using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// One sheet: its headings stay in sight, its columns are as wide as what they hold. Size and widths stand in the file before the
/// rows, so rows that are made while they are written wait in a temporary file.
/// </summary>
internal static class XlsxSheet
{
    private const int MinWidth = 8;
    private const int MaxWidth = 60;
    private const int LastOffered = 5_000;

    public static void Write(Stream stream, SheetTable table, bool isFirst)
    {
        using Stream waiting = table.Rows is IReadOnlyCollection<IReadOnlyList<object?>> ? new MemoryStream() : TemporaryFile.Open();
        using var rows = new XlsxRows(waiting, table.Headings.Count);
        rows.WriteHeadings(table.Headings);
        foreach (var row in table.Rows)
            rows.Write(row);
        rows.Flush();
        waiting.Position = 0;

        using var xml = new PlainXmlWriter(stream);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", PlainXmlWriter.Main);
        new SheetDimension { Reference = $"A1:{ColumnLetters.Of(table.Headings.Count - 1)}{rows.Count}" }.WriteTo(xml);
        new SheetViews(View(isFirst)).WriteTo(xml);
        new Columns(rows.Lengths.Select(WidthOf)).WriteTo(xml);
        xml.WriteStartElement("sheetData", PlainXmlWriter.Main);
        // The tag is closed and everything before the rows is out.
        xml.WriteWhitespace("\n");
        xml.Flush();
        waiting.CopyTo(stream);
        xml.WriteEndElement();
        if (table.Choices.Count > 0)
            Offered(table.Choices).WriteTo(xml);
        xml.WriteEndDocument();
    }

    // Other words are understood too, so that they are questioned and not refused.
    private static DataValidations Offered(IReadOnlyList<ColumnChoices> choices) => new(choices.Select(choice => new DataValidation(new Formula1(choice.Range))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorStyle = DataValidationErrorStyleValues.Warning,
        ErrorTitle = "Такого в списке нет",
        Error = "Выберите из списка. Другое слово загрузка может и не понять.",
        SequenceOfReferences = new() { InnerText = $"{ColumnLetters.Of(choice.Column)}2:{ColumnLetters.Of(choice.Column)}{LastOffered}" },
    }))
    { Count = (uint)choices.Count };

    private static SheetView View(bool isSelected) => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft })
    {
        TabSelected = isSelected ? true : null,
        WorkbookViewId = 0,
    };

    private static Column WidthOf(int length, int column) => new()
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = Math.Clamp(length + 2, MinWidth, MaxWidth),
        CustomWidth = true,
    };
}
