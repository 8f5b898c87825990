using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SmallTowns.Web.Docx;

/// <summary>Text as elements of a document.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string? style, string text)
    {
        var paragraph = new Paragraph(Run(text));
        if (style is not null)
            paragraph.ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } };
        return paragraph;
    }

    /// <summary>A run with its line breaks.</summary>
    public static Run Run(string text)
    {
        var run = new Run();
        foreach (var (place, line) in Clean(text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (place > 0)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }
}
