namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// Years under a chart, all of them up to twenty. Side by side where a phone has room for it; else they stand upright, moved apart as little as
/// possible, each with a line to its own place.
/// </summary>
public sealed class YearAxis
{
    /// <summary>Per cent of a phone's chart, 22 em wide: four digits with a gap beside each other, and upright.</summary>
    private const double Lying = 14;
    private const double Upright = 4.6;
    private const double RightEnd = 97.5;

    private const int Most = 20;

    /// <param name="places">Per cent of the width, ascending.</param>
    public YearAxis(IReadOnlyList<double> places)
    {
        IsUpright = places.Zip(places.Skip(1), (left, right) => right - left).Any(gap => gap < Lying);
        Places = IsUpright ? MovedApart.Of(places, Upright, double.NegativeInfinity, RightEnd) : places;
    }

    /// <summary>The years that are written: of more than twenty every second, third… and always the last.</summary>
    public static IReadOnlyList<double> Written(IReadOnlyList<double> years)
    {
        var every = (years.Count + Most - 1) / Most;
        return [.. years.Where((_, i) => (years.Count - 1 - i) % every == 0)];
    }

    public bool IsUpright { get; }

    /// <summary>Where each year is written, per cent of the width.</summary>
    public IReadOnlyList<double> Places { get; }
}
