using System.Globalization;
using System.Text;
using System.Xml;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>A sheet as an SVG file of its own: no stylesheet, no script, no reference to anything, readable in any program.</summary>
public static class SvgSheet
{
    /// <summary>The face of the PNG first; the others where it is not installed.</summary>
    public const string FontFamily = "Open Sans, Noto Sans, PT Sans, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif";

    private const string Namespace = "http://www.w3.org/2000/svg";

    public static byte[] Write(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var file = new MemoryStream();
        using (var svg = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            svg.WriteStartElement("svg", Namespace);
            svg.WriteAttributeString("width", Number(sheet.Width));
            svg.WriteAttributeString("height", Number(sheet.Height));
            svg.WriteAttributeString("viewBox", $"0 0 {Number(sheet.Width)} {Number(sheet.Height)}");
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("font-family", FontFamily);
            svg.WriteElementString("title", Namespace, sheet.Title);
            foreach (var mark in sheet.Marks)
                Write(svg, mark);
            svg.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Write(XmlWriter svg, Mark mark)
    {
        if (mark is PathMark path)
            Write(svg, path);
        else if (mark is ClippedMark clipped)
        {
            // An svg in an svg shows nothing outside of itself.
            svg.WriteStartElement("svg", Namespace);
            var (x, y, width, height) = (Number(clipped.X), Number(clipped.Y), Number(clipped.Width), Number(clipped.Height));
            svg.WriteAttributeString("x", x);
            svg.WriteAttributeString("y", y);
            svg.WriteAttributeString("width", width);
            svg.WriteAttributeString("height", height);
            svg.WriteAttributeString("viewBox", $"{x} {y} {width} {height}");
            foreach (var inner in clipped.Marks)
                Write(svg, inner);
            svg.WriteEndElement();
        }
        else if (mark is TextMark text)
        {
            // Twice instead of paint-order, which office programs do not know: they would draw the halo over the letters.
            if (text.Halo is { } halo)
                Write(svg, text with { Runs = [.. text.Runs.Select(run => run with { Fill = halo })] }, halo);
            Write(svg, text, null);
        }
    }

    private static void Write(XmlWriter svg, PathMark mark)
    {
        svg.WriteStartElement("path", Namespace);
        svg.WriteAttributeString("d", mark.Path);
        if (mark is not { X: 0, Y: 0, Scale: 1 })
            svg.WriteAttributeString("transform", $"translate({Number(mark.X)} {Number(mark.Y)})" + (mark.Scale == 1 ? "" : $" scale({mark.Scale.ToString("0.####", CultureInfo.InvariantCulture)})"));
        var paint = mark.Paint;
        svg.WriteAttributeString("fill", paint.Fill ?? "none");
        if (paint.FillOpacity < 1)
            svg.WriteAttributeString("fill-opacity", Number(paint.FillOpacity));
        if (paint.Stroke is { } stroke)
        {
            svg.WriteAttributeString("stroke", stroke);
            svg.WriteAttributeString("stroke-width", Number(paint.StrokeWidth));
            svg.WriteAttributeString("stroke-linejoin", "round");
            if (paint.StrokeOpacity < 1)
                svg.WriteAttributeString("stroke-opacity", Number(paint.StrokeOpacity));
            if (paint.Dashes is { } dashes)
                svg.WriteAttributeString("stroke-dasharray", string.Join(' ', dashes.Select(Number)));
            if (paint.HasRoundCaps)
                svg.WriteAttributeString("stroke-linecap", "round");
        }

        svg.WriteEndElement();
    }

    private static void Write(XmlWriter svg, TextMark mark, string? halo)
    {
        svg.WriteStartElement("text", Namespace);
        if (mark.IsUpright)
            svg.WriteAttributeString("transform", $"translate({Number(mark.X)} {Number(mark.Y)}) rotate(90)");
        else
        {
            svg.WriteAttributeString("x", Number(mark.X));
            svg.WriteAttributeString("y", Number(mark.Y));
        }

        svg.WriteAttributeString("font-size", Number(mark.Size));
        if (mark.Anchor != "start")
            svg.WriteAttributeString("text-anchor", mark.Anchor);
        if (halo is not null)
        {
            svg.WriteAttributeString("stroke", halo);
            svg.WriteAttributeString("stroke-width", Number(mark.HaloWidth));
            svg.WriteAttributeString("stroke-linejoin", "round");
            svg.WriteAttributeString("aria-hidden", "true");
        }

        foreach (var run in mark.Runs)
        {
            svg.WriteStartElement("tspan", Namespace);
            svg.WriteAttributeString("fill", run.Fill);
            if (run.IsBold)
                svg.WriteAttributeString("font-weight", "bold");
            if (run.IsItalic)
                svg.WriteAttributeString("font-style", "italic");
            if (run.Opacity < 1)
                svg.WriteAttributeString("fill-opacity", Number(run.Opacity));
            svg.WriteString(run.Text);
            svg.WriteEndElement();
        }

        svg.WriteEndElement();
    }

    private static string Number(double value) => Numbers.Machine(value);
}
