namespace SmallTowns.Web.Shared.Charts;

/// <summary>A value at a year (or any other number on the horizontal axis). A null value breaks the line: a gap is shown as a gap.</summary>
public sealed record ChartPoint(double X, double? Y);

/// <summary>One line. Numbers of different territorial bases go into different series and are never joined.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);
