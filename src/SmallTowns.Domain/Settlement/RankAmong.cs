namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The place of one value in a group, counted from the largest: First = 1 + (values above it), Last = (values not below it),
/// so equal values share the places between. Median is the middle value of the group (the mean of the two middle ones).
/// </summary>
public readonly record struct RankAmong(int First, int Last, int Count, double Median)
{
    public bool IsShared => First != Last;

    /// <param name="value">The value to place; it need not belong to the group.</param>
    /// <param name="group">All values of the group, its own included if it belongs.</param>
    /// <returns>The place; NoData for an empty group, NotFinite when the value or one of the group is NaN or infinite.</returns>
    public static Calculated<RankAmong> Of(double value, IEnumerable<double> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        double[] ordered = [.. group.Order()];
        if (ordered.Length == 0)
            return Calculated.Failed<RankAmong>(CalculationFault.NoData);
        if (!double.IsFinite(value) || ordered.Any(other => !double.IsFinite(other)))
            return Calculated.Failed<RankAmong>(CalculationFault.NotFinite);

        var above = ordered.Count(other => other > value);
        var equal = ordered.Count(other => other == value);
        return Calculated.Of(new RankAmong(above + 1, above + Math.Max(equal, 1), ordered.Length, Settlement.Median.OfOrdered(ordered)));
    }

    /// <summary>The place of each of a group, in one go.</summary>
    /// <param name="group">Empty for one of which the value is not known: it has no place and counts for nothing.</param>
    public static IReadOnlyList<RankAmong?> All(IReadOnlyList<double?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        double[] ordered = [.. group.OfType<double>().Order()];
        if (ordered.Any(value => !double.IsFinite(value)))
            throw new ArgumentException("What is not finite has no place.", nameof(group));
        var firstAt = new Dictionary<double, int>();
        foreach (var (index, value) in ordered.Index())
            firstAt.TryAdd(value, index);
        var count = ordered.CountBy(value => value).ToDictionary();
        return
        [
            .. group.Select(value => value is not { } known ? (RankAmong?)null
                : new RankAmong(ordered.Length - firstAt[known] - count[known] + 1, ordered.Length - firstAt[known], ordered.Length, Settlement.Median.OfOrdered(ordered))),
        ];
    }
}
