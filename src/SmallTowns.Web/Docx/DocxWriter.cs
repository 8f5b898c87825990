using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SmallTowns.Web.Docx;

/// <summary>Writes a document as a DOCX file (ISO/IEC 29500) that Word and LibreOffice open: A4, styles by their standard names, page numbers.</summary>
public static class DocxWriter
{
    private const string FooterId = "footer";

    // Twentieths of a point: A4 is 210 × 297 mm; margins of 20 mm, 30 mm at the left for filing, as GOST R 7.0.97-2016 has it.
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const int Margin = 1134;
    private const uint LeftMargin = 1701;

    public static void Write(DocxDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        (package.PackageProperties.Title, package.PackageProperties.Language) = (DocxText.Clean(document.Title), document.Culture);
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(document.Culture);
        var numbering = new DocxNumbering();
        var body = new Body(DocxText.Paragraph(DocxStyles.Title, document.Title));
        foreach (var block in document.Blocks)
            body.Append(ElementsOf(block, numbering));
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = Margin, Bottom = Margin, Left = LeftMargin, Right = (uint)Margin, Header = 709, Footer = 567, Gutter = 0 }));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Element;
        main.AddNewPart<FooterPart>(FooterId).Footer = FooterOf(document.PageWord);
        main.Document = new(body);
    }

    private static IEnumerable<OpenXmlElement> ElementsOf(DocxBlock block, DocxNumbering numbering) => block switch
    {
        DocxBlock.Heading { Level: >= 1 and <= DocxBlock.DeepestHeading } heading => [DocxText.Paragraph(DocxStyles.HeadingOf(heading.Level), heading.Text)],
        DocxBlock.Paragraph paragraph => [DocxText.Paragraph(style: null, paragraph.Text)],
        DocxBlock.PageBreak => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        DocxBlock.Items items => ItemsOf(items, numbering.Add(items.IsNumbered)),
        // Two tables beside each other would become one: the caption stands between them.
        DocxBlock.Table table => [DocxText.Paragraph(DocxStyles.Caption, table.Caption), DocxTable.Of(table), new Paragraph()],
        _ => throw new ArgumentException($"A document cannot hold {block}.", nameof(block)),
    };

    private static IEnumerable<OpenXmlElement> ItemsOf(DocxBlock.Items items, int list)
    {
        foreach (var line in items.Lines)
        {
            var paragraph = DocxText.Paragraph(DocxStyles.ListItem, line);
            paragraph.ParagraphProperties!.NumberingProperties = new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list });
            yield return paragraph;
        }
    }

    private static Footer FooterOf(string pageWord) => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        DocxText.Run($"{pageWord} "),
        Field("PAGE"),
        DocxText.Run(" / "),
        Field("NUMPAGES")));

    private static SimpleField Field(string instruction) =>
        new(DocxText.Run(1.ToString(CultureInfo.InvariantCulture))) { Instruction = instruction };
}
