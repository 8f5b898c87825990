namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// Dots of equal or nearly equal values stand on each other instead of hiding each other: each takes the lowest row that is free
/// on a phone. The chosen one stands on top of those in its column, so that nothing comes between it and its name.
/// </summary>
public static class StripDots
{
    /// <summary>Per cent of a strip of 308 px: the width of a dot (10 px), and of a dot and the larger chosen one (12 px).</summary>
    private const double Apart = 3.3;
    private const double ApartFromChosen = 4;

    /// <summary>The row of each dot, from 0 at the line upwards.</summary>
    /// <param name="places">Per cent of the width.</param>
    /// <param name="chosen">Its index, or -1.</param>
    public static IReadOnlyList<int> Rows(IReadOnlyList<double> places, int chosen)
    {
        var rows = new int[places.Count];
        var placed = new List<int>();
        foreach (var dot in Enumerable.Range(0, places.Count).Where(dot => dot != chosen).OrderBy(dot => places[dot]))
        {
            while (placed.Any(other => rows[other] == rows[dot] && Math.Abs(places[other] - places[dot]) < Apart))
                rows[dot]++;
            placed.Add(dot);
        }

        if (chosen >= 0)
            rows[chosen] = placed.Where(other => Math.Abs(places[other] - places[chosen]) < ApartFromChosen).Select(other => rows[other] + 1).DefaultIfEmpty().Max();
        return rows;
    }
}
