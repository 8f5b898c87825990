namespace SmallTowns.Web.Shared.Charts;

/// <summary>One of the ways in which the names of a scatter chart stand, by the width of the chart in em (charts.css shows one of them).</summary>
public readonly record struct DotLayout(string CssClass, double From, double To)
{
    /// <summary>A phone of 360 px and what lies up to half a desktop; half a desktop; most of it, and up to the 72 rem of a page.</summary>
    public static IReadOnlyList<DotLayout> All { get; } = [new("at-narrow", 22, 38), new("at-medium", 38, 52), new("at-wide", 52, 84)];
}
