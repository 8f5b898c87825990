namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// A picture that needs nothing around it: paths and words at their places, every colour and size resolved. It is written as
/// SVG and drawn as PNG, so the two cannot differ. Lengths are in pixels of the SVG.
/// </summary>
public sealed record Sheet(double Width, double Height, string Title, IReadOnlyList<Mark> Marks);

public abstract record Mark;

/// <param name="Path">SVG path data.</param>
/// <param name="X">Where the path's origin lies.</param>
/// <param name="Scale">Of the path and its stroke.</param>
public sealed record PathMark(string Path, Paint Paint, double X = 0, double Y = 0, double Scale = 1) : Mark;

/// <summary>Marks of which only what lies inside a box is seen.</summary>
public sealed record ClippedMark(double X, double Y, double Width, double Height, IReadOnlyList<Mark> Marks) : Mark;

/// <summary>Words on one line, in one or more ways of writing.</summary>
/// <param name="Anchor">SVG text-anchor: start, middle or end.</param>
/// <param name="Halo">Colour around the letters, so that lines behind do not run through them.</param>
/// <param name="IsUpright">Turned by a right angle to read downwards.</param>
public sealed record TextMark(IReadOnlyList<TextRun> Runs, double X, double Y, double Size, string Anchor = "start", string? Halo = null, double HaloWidth = 0, bool IsUpright = false) : Mark
{
    public TextMark(string text, double x, double y, double size, string fill, bool isBold = false, string anchor = "start")
        : this([new(text, fill, isBold)], x, y, size, anchor)
    {
    }
}

public sealed record TextRun(string Text, string Fill, bool IsBold = false, bool IsItalic = false, double Opacity = 1)
{
    /// <summary>The faces have no hyphen that forbids a break, and a line of a picture does not break.</summary>
    public string Text { get; } = Text.Replace('\u2011', '-');
}

/// <summary>How a path is filled and stroked; no colour means not at all.</summary>
public sealed record Paint(
    string? Fill, double FillOpacity = 1, string? Stroke = null, double StrokeWidth = 1, double StrokeOpacity = 1,
    IReadOnlyList<double>? Dashes = null, bool HasRoundCaps = false);
