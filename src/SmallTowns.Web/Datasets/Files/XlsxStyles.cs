using DocumentFormat.OpenXml.Spreadsheet;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>The few ways in which cells look; cells name them by number.</summary>
internal static class XlsxStyles
{
    public const string Heading = "1";
    public const string Day = "2";
    public const string SeveralLines = "3";

    /// <summary>
    /// A text that looks like a formula. Excel keeps the apostrophe that says so in the look of the cell (quotePrefix): the text itself stays
    /// as it is, and does not run when somebody edits the cell.
    /// </summary>
    public const string FormulaAsText = "4";
    public const string FormulaAsTextInSeveralLines = "5";

    // The first number that is not one of Excel's own formats.
    private const uint DayFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(Letters(), Letters(new Bold())) { Count = 2 },
        // Excel takes the first two for its own.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }))
        { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(),
            Format(font: 1),
            Format(number: DayFormat),
            Format(alignment: Wrapped()),
            Format(isQuoted: true),
            Format(alignment: Wrapped(), isQuoted: true))
        { Count = 6 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Letters(params Bold[] bold) => new([.. bold, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 }]);

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };

    private static CellFormat Format(uint number = 0, uint font = 0, Alignment? alignment = null, bool isQuoted = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = 0,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number > 0 ? true : null,
            ApplyFont = font > 0 ? true : null,
            ApplyAlignment = alignment is null ? null : true,
            QuotePrefix = isQuoted ? true : null,
        };
        if (alignment is not null)
            format.AddChild(alignment);
        return format;
    }
}
