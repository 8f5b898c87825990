namespace SmallTowns.Web.Shared.Charts;

/// <summary>A value at a year (or any other number on the horizontal axis). A null value breaks the line: a gap is shown as a gap.</summary>
public sealed record ChartPoint(double X, double? Y)
{
    public bool IsKnown => Y is { } value && double.IsFinite(value);
}

/// <summary>One line. Numbers of different territorial bases go into different series and are never joined.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points)
{
    public IEnumerable<ChartPoint> Known => Points.Where(point => point.IsKnown);

    /// <summary>The pieces of the line: each joins two known points with none between them.</summary>
    public IEnumerable<(ChartPoint From, ChartPoint To)> Steps => Points.Zip(Points.Skip(1)).Where(pair => pair.First.IsKnown && pair.Second.IsKnown);
}
