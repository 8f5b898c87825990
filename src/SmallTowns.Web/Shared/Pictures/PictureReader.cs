using System.Globalization;
using AngleSharp.Dom;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// Takes the SVG of a page apart into marks. On the page places are per cent and rem, colours are classes; here all of them
/// become numbers and colours for one width. It knows what our own pictures are made of and nothing else.
/// </summary>
public sealed class PictureReader
{
    private const double Rem = 16;

    private readonly List<Mark> marks = [];

    private PictureReader()
    {
    }

    /// <summary>An svg element drawn with its upper left corner at a place.</summary>
    /// <param name="height">Where neither the element nor its view box says.</param>
    /// <param name="around">How the element's parent is drawn, where that matters.</param>
    public static (IReadOnlyList<Mark> Marks, double Height) Read(
        IElement svg, double x, double y, double width, double height, IReadOnlyDictionary<string, string>? around = null)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var reader = new PictureReader();
        var box = ViewBox(svg);
        var (scale, view) = (1.0, new View(x, y, width, height));
        if (box is [var left, var top, var boxWidth, var boxHeight])
        {
            scale = width / boxWidth;
            height = boxHeight * scale;
            view = new View(x - left * scale, y - top * scale, boxWidth, boxHeight);
        }
        else if (svg.GetAttribute("height") is { } given)
        {
            height = Length(given, 0, 14);
            view = view with { Height = height };
        }

        foreach (var child in svg.Children)
            reader.Read(child, view, scale, around ?? new Dictionary<string, string>());
        // What has a box of its own is cut off at its edges; the others may reach out a little.
        return (box is null ? reader.marks : [new ClippedMark(x, y, width, height, reader.marks)], height);
    }

    private void Read(IElement element, View view, double scale, IReadOnlyDictionary<string, string> ofParent)
    {
        var style = PictureStyles.Of(element, ofParent);
        if (style.GetValueOrDefault("display") == "none")
            return;
        switch (element.LocalName)
        {
            case "g" or "a":
                foreach (var child in element.Children)
                    Read(child, view, scale, style);
                break;
            case "svg":
                var size = SizeOf(style);
                var moved = view with { X = view.X + Across(element, "x", view, size) * scale, Y = view.Y + Down(element, "y", view, size) * scale };
                foreach (var child in element.Children)
                    Read(child, moved, scale, style);
                break;
            case "text":
                AddText(element, view, scale, style);
                break;
            case "use":
                var target = element.Owner!.GetElementById(element.GetAttribute("href")!.TrimStart('#'))!;
                if (target.GetAttribute("d") is { } path)
                    AddPath(path, view, scale, style);
                else
                    Read(target, view, scale, style);
                break;
            default:
                AddPath(PathOf(element, view, SizeOf(style)), view, scale, style);
                break;
        }
    }

    private static string PathOf(IElement element, View view, double size)
    {
        double X(string name) => Across(element, name, view, size);
        double Y(string name) => Down(element, name, view, size);
        switch (element.LocalName)
        {
            case "path":
                return element.GetAttribute("d")!;
            case "line":
                return $"M{Number(X("x1"))} {Number(Y("y1"))}L{Number(X("x2"))} {Number(Y("y2"))}";
            case "rect":
                var (width, height) = (X("width"), Y("height"));
                return $"M{Number(X("x"))} {Number(Y("y"))}h{Number(width)}v{Number(height)}h{Number(-width)}z";
            case "circle":
                var r = X("r");
                return $"M{Number(X("cx") - r)} {Number(Y("cy"))}a{Number(r)} {Number(r)} 0 1 0 {Number(2 * r)} 0a{Number(r)} {Number(r)} 0 1 0 {Number(-2 * r)} 0z";
            default:
                throw new NotSupportedException($"A picture holds no <{element.LocalName}>.");
        }
    }

    private void AddPath(string path, View view, double scale, IReadOnlyDictionary<string, string> style)
    {
        var opacity = Amount(style, "opacity", 1);
        // A line without a colour of its own is not drawn; a shape is black, which none of ours is.
        marks.Add(new PathMark(path, new Paint(
            PictureStyles.Colour(style, "fill"), Amount(style, "fill-opacity", 1) * opacity,
            PictureStyles.Colour(style, "stroke"), Amount(style, "stroke-width", 1), Amount(style, "stroke-opacity", 1) * opacity,
            style.GetValueOrDefault("stroke-dasharray")?.Split(' ').Select(Parse).ToArray(),
            style.GetValueOrDefault("stroke-linecap") == "round"), view.X, view.Y, scale));
    }

    private void AddText(IElement element, View view, double scale, IReadOnlyDictionary<string, string> style)
    {
        var size = SizeOf(style);
        var isUpright = element.ClassList.Contains("upright");
        var x = Across(element, "x", view, size) + Across(element, "dx", view, size);
        var y = Down(element, "y", view, size) + Down(element, "dy", view, size);
        // A third of the letters' size: from the middle of a digit to the line it stands on.
        if (style.GetValueOrDefault("dominant-baseline") == "central")
            y += size * .35;
        if (isUpright)
            x -= size * .35;
        var runs = element.ChildNodes.Select(node => node is IElement child
            ? RunOf(child.TextContent, PictureStyles.Of(child, style))
            : RunOf(node.TextContent, style)).Where(run => run.Text.Length > 0).ToList();
        marks.Add(new TextMark(
            runs, view.X + x * scale, view.Y + y * scale, size * scale, style.GetValueOrDefault("text-anchor") ?? "start",
            PictureStyles.Colour(style, "stroke"), Amount(style, "stroke-width", 0) * scale, isUpright));
    }

    private static TextRun RunOf(string text, IReadOnlyDictionary<string, string> style) => new(
        text, PictureStyles.Colour(style, "fill")!, style.GetValueOrDefault("font-weight") is "bold" or "600" or "700",
        style.GetValueOrDefault("font-style") == "italic", Amount(style, "fill-opacity", 1));

    private static double SizeOf(IReadOnlyDictionary<string, string> style) => style.TryGetValue("font-size", out var size) ? Length(size, 0, 14) : 14;

    private static double Across(IElement element, string name, View view, double size) => Length(element.GetAttribute(name), view.Width, size);

    private static double Down(IElement element, string name, View view, double size) => Length(element.GetAttribute(name), view.Height, size);

    /// <summary>"12", "12%", "1.5rem", "-.35em" in pixels.</summary>
    private static double Length(string? text, double whole, double size) => text switch
    {
        null or "" => 0,
        [.. var number, '%'] => Parse(number) / 100 * whole,
        [.. var number, 'r', 'e', 'm'] => Parse(number) * Rem,
        [.. var number, 'e', 'm'] => Parse(number) * size,
        [.. var number, 'p', 'x'] => Parse(number),
        var number => Parse(number),
    };

    private static double[]? ViewBox(IElement svg) => svg.GetAttribute("viewBox")?.Split(' ').Select(Parse).ToArray();

    private static double Amount(IReadOnlyDictionary<string, string> style, string property, double otherwise) =>
        style.TryGetValue(property, out var value) ? Parse(value) : otherwise;

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static string Number(double value) => Numbers.Machine(value);

    /// <summary>Where the origin lies in the sheet, and what 100 % are.</summary>
    private sealed record View(double X, double Y, double Width, double Height);
}
