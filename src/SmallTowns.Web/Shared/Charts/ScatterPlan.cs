using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>Where everything of a scatter chart stands. Lengths are in em of its letters, places across are a share of its width beyond <see cref="Left"/>.</summary>
public sealed class ScatterPlan
{
    /// <summary>Up to so many dots all of them may be named; of more, the chosen and the outermost.</summary>
    private const int NamedAmong = 60;

    /// <summary>More names than this nobody could read on each other.</summary>
    private const int MostChosen = 40;

    private const double PlotHeight = 19;
    private const double TitleLine = 1.3;

    /// <summary>The narrowest chart, a phone's.</summary>
    private static double Phone => DotLayout.All[0].From;

    private readonly double largest;
    private readonly double mostSize;
    private readonly double smallest;

    /// <param name="points">Those that can be drawn, at least one.</param>
    public ScatterPlan(
        IEnumerable<ScatterPoint> points, (string Title, bool IsLogarithmic, Func<double, string> Format) across, (string Title, bool IsLogarithmic, Func<double, string> Format) up)
    {
        // Large circles first, the chosen last: none is hidden.
        Points = [.. points.OrderBy(point => point.IsHighlighted).ThenByDescending(point => point.Size ?? 0)];
        var isFew = Points.Count <= NamedAmong;
        (largest, smallest) = isFew ? (1.5, .36) : (.9, .2);
        mostSize = Points.Max(point => point.Size) ?? 0;
        var room = (mostSize > 0 ? largest : smallest) + .3;

        Y = NumberAxis.Of([.. Points.Select(point => point.Y!.Value)], up.IsLogarithmic, up.Format, axis => axis.Ticks.Count <= 8);
        YTitle = TitleLines(up.Title, Y);
        Gutter = Y.Texts.Max(TextWidth.InEms) + .6;
        Left = Gutter + room;
        (Top, Bottom) = (YTitle.Count * TitleLine + .6, YTitle.Count * TitleLine + .6 + PlotHeight);
        var y = Y.Between(Bottom - room, Top + room);

        X = NumberAxis.Of([.. Points.Select(point => point.X!.Value)], across.IsLogarithmic, across.Format, FitsAcross);
        XTitle = TitleLines(across.Title, X);
        var x = X.Between(0, Share(X));
        Height = Bottom + 1.6 + XTitle.Count * TitleLine + .3;

        XTicks = [.. X.Ticks.Zip(X.Texts, (tick, text) => (tick, x.At(tick) * 100, text))];
        YTicks = [.. Y.Ticks.Zip(Y.Texts, (tick, text) => (tick, y.At(tick), text))];
        Dots = [.. Points.Select(point => (x.At(point.X!.Value) * 100, y.At(point.Y!.Value), RadiusOf(point)))];
        DotSpan[] spans = [.. Dots.Select(dot => new DotSpan(dot.Across / 100, Left - dot.Radius, Left + dot.Radius, dot.Y - dot.Radius, dot.Y + dot.Radius))];
        int[] must = [.. Enumerable.Range(0, Points.Count).Where(i => Points[i].IsHighlighted).Take(MostChosen)];
        int[] may = [.. (isFew ? ByLoneliness() : Outermost()).Except(must)];
        string[] names = [.. Points.Select(point => point.Name)];
        Names = [.. DotLayout.All.Select(layout => (layout.CssClass, DotNames.Place(names, spans, must, may, layout, Gutter, Top, Bottom)))];
    }

    /// <summary>In the order in which they are drawn.</summary>
    public IReadOnlyList<ScatterPoint> Points { get; }

    /// <summary>Of each point: per cent across, em from the top, radius.</summary>
    public IReadOnlyList<(double Across, double Y, double Radius)> Dots { get; }

    /// <summary>In each layout.</summary>
    public IReadOnlyList<(string CssClass, IReadOnlyList<DotName> Names)> Names { get; }

    public NumberAxis X { get; }

    public NumberAxis Y { get; }

    public IReadOnlyList<(double Value, double Across, string Text)> XTicks { get; }

    public IReadOnlyList<(double Value, double Y, string Text)> YTicks { get; }

    public IReadOnlyList<string> XTitle { get; }

    public IReadOnlyList<string> YTitle { get; }

    /// <summary>Where the plot begins, beyond the words of the vertical axis.</summary>
    public double Gutter { get; }

    /// <summary>Where 0 per cent of the horizontal axis lies.</summary>
    public double Left { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Height { get; }

    // The area of a circle tells the size; the smallest can still be seen.
    private double RadiusOf(ScatterPoint point) =>
        mostSize > 0 ? Math.Max(smallest * .75, largest * Math.Sqrt(Math.Max(0, point.Size ?? 0) / mostSize)) : smallest;

    // The last tick and the circles at it end inside a phone's chart.
    private double Share(NumberAxis axis) => (Phone - Left - Math.Max(TextWidth.InEms(axis.Texts[^1]) / 2, Left - Gutter)) / Phone;

    private bool FitsAcross(NumberAxis axis)
    {
        var scale = axis.Between(0, Share(axis) * Phone);
        return axis.Ticks.Zip(axis.Ticks.Skip(1), (low, high) => scale.At(high) - scale.At(low))
            .Zip(axis.Texts.Zip(axis.Texts.Skip(1)), (gap, texts) => gap - (TextWidth.InEms(texts.First) + TextWidth.InEms(texts.Second)) / 2)
            .All(between => between >= .8);
    }

    private static List<string> TitleLines(string title, NumberAxis axis)
    {
        List<string> lines = [""];
        foreach (var word in (axis.IsInThousands ? title + Language.T(" (в тысячах)", " (in thousands)") : title).Split(' '))
        {
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (TextWidth.InEms($"{lines[^1]} {word}") <= Phone)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    // Who stands alone is what a reader asks about, and has the room.
    private IEnumerable<int> ByLoneliness() => Enumerable.Range(0, Dots.Count)
        .OrderByDescending(i => Enumerable.Range(0, Dots.Count).Where(other => other != i).Select(other => Distance(Dots[i], Dots[other])).DefaultIfEmpty().Min())
        .ThenBy(i => Points[i].Name, StringComparer.Ordinal);

    private static double Distance((double Across, double Y, double) one, (double Across, double Y, double) other) =>
        Math.Pow((one.Across - other.Across) / 100 * Phone, 2) + Math.Pow(one.Y - other.Y, 2);

    private IEnumerable<int> Outermost()
    {
        var all = Enumerable.Range(0, Points.Count).ToList();
        return new[] { all.MaxBy(i => Points[i].X), all.MaxBy(i => Points[i].Y), all.MinBy(i => Points[i].X), all.MinBy(i => Points[i].Y) }.Distinct();
    }
}
