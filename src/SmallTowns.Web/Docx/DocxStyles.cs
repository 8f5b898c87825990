using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SmallTowns.Web.Docx;

/// <summary>
/// How documents look. Names of styles are the built-in ones: by them a word processor makes its table of contents and shows the names in
/// the language of its user.
/// </summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Caption = "Caption";
    public const string ListItem = "ListParagraph";
    public const string TableGrid = "TableGrid";
    public const string TableHeading = "TableHeading";
    public const string TableText = "TableText";

    private const string Normal = "Normal";

    // Metrically the same as Times New Roman, which LibreOffice puts in its place where it is missing (Liberation Serif).
    private const string Font = "Times New Roman";

    // Half points.
    private const int TextSize = 24;
    private const int TableSize = 20;
    private static readonly int[] HeadingSizes = [32, 28, 26];

    public static string HeadingOf(int level) => $"Heading{level.ToString(CultureInfo.InvariantCulture)}";

    public static Styles Of(string culture) => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = Number(TextSize) },
                new Languages { Val = culture })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Paragraph(Title, "Title", new(new KeepNext(), new SpacingBetweenLines { After = "240" }), new(new Bold(), new FontSize { Val = Number(36) })),
        .. HeadingSizes.Index().Select(size => Paragraph(
            HeadingOf(size.Index + 1), $"heading {Number(size.Index + 1)}",
            new(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = size.Index }),
            new(new Bold(), new FontSize { Val = Number(size.Item) }))),
        Paragraph(Caption, "caption", new(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "60" }), new(new Italic(), new FontSize { Val = Number(TableSize) })),
        Paragraph(ListItem, "List Paragraph", new(new ContextualSpacing()), new()),
        Paragraph(TableText, "Table Text", new(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new(new FontSize { Val = Number(TableSize) })),
        Paragraph(TableHeading, "Table Heading", new(new KeepNext(), new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new(new Bold(), new FontSize { Val = Number(TableSize) })),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = TableGrid },
    ]);

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = Normal }, new NextParagraphStyle { Val = Normal }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
