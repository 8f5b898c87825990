namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Classes of about as many values each, for a map. Of n ordered values in k classes the j-th limit should stand after n·j/k values;
/// it may only stand between unequal values, so equal values are never in different classes. Among all such limits those are
/// taken whose squared distances from n·j/k have the smallest sum (of equal sums the first from below). With fewer different values
/// than classes each value is a class. Where values lie on both sides of zero, zero is a limit: the classes are shared out
/// in proportion to the values below and not below it, at least one to each side.
/// </summary>
public readonly record struct QuantileClasses
{
    private readonly ValueClass[] _classes;

    private QuantileClasses(ValueClass[] classes) => _classes = classes;

    /// <summary>Lowest first. None in an unset one.</summary>
    public IReadOnlyList<ValueClass> Classes => _classes ?? [];

    /// <summary>How many lie below zero, where others do not; zero when all values are on one side.</summary>
    public int BelowZero => Classes.Count > 0 && Classes[^1].Highest > 0 ? Classes.Count(values => values.Highest < 0) : 0;

    /// <summary>The index of the class of one of the values; one that is none of them goes to the next class above, else to the last.</summary>
    public int IndexOf(double value)
    {
        var found = Array.FindIndex(_classes ?? [], values => value <= values.Highest);
        return found < 0 ? Classes.Count - 1 : found;
    }

    /// <param name="values">In any unit, in any order.</param>
    /// <param name="most">The number of classes, if there are as many different values.</param>
    /// <returns>NoData for no values, NotFinite when one is NaN or infinite, OutOfRange for fewer than one class.</returns>
    public static Calculated<QuantileClasses> Of(IEnumerable<double> values, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] ordered = [.. values.Order()];
        if (most < 1)
            return Calculated.Failed<QuantileClasses>(CalculationFault.OutOfRange);
        if (ordered.Length == 0)
            return Calculated.Failed<QuantileClasses>(CalculationFault.NoData);
        if (ordered.Any(value => !double.IsFinite(value)))
            return Calculated.Failed<QuantileClasses>(CalculationFault.NotFinite);

        return Calculated.Of(new QuantileClasses(most > 1 && ordered[0] < 0 && ordered[^1] > 0 ? AroundZero(ordered, most) : Split(ordered, most)));
    }

    private static ValueClass[] AroundZero(double[] ordered, int most)
    {
        var count = ordered.Count(value => value < 0);
        var (below, above) = (ordered[..count], ordered[count..]);
        var share = Math.Clamp((int)Math.Round((double)most * count / ordered.Length, MidpointRounding.AwayFromZero), 1, most - 1);
        // What one side has no use for goes to the other.
        var forAbove = Math.Min(most - Math.Min(share, Different(below)), Different(above));
        return [.. Split(below, most - forAbove), .. Split(above, forAbove)];
    }

    private static ValueClass[] Split(double[] ordered, int most)
    {
        // How many values stand before each place where a limit may be.
        int[] places = [.. Enumerable.Range(1, ordered.Length - 1).Where(i => ordered[i - 1] != ordered[i])];
        var count = Math.Min(most, places.Length + 1);
        int[] limits = [0, .. Limits(places, ordered.Length, count), ordered.Length];
        return [.. limits.Zip(limits.Skip(1), (from, to) => new ValueClass(ordered[from], ordered[to - 1], to - from))];
    }

    /// <summary>Dynamic programming over the limits in turn: the least sum with the j-th limit at each place.</summary>
    private static int[] Limits(int[] places, int values, int classes)
    {
        var before = new int[classes, places.Length];
        var sums = new double[places.Length];
        for (var limit = 1; limit < classes; limit++)
        {
            var (next, best) = (new double[places.Length], -1);
            for (var place = 0; place < places.Length; place++)
            {
                before[limit, place] = best;
                var distance = places[place] - (double)values * limit / classes;
                next[place] = distance * distance + (limit == 1 ? 0 : best < 0 ? double.PositiveInfinity : sums[best]);
                if (best < 0 || sums[place] < sums[best])
                    best = place;
            }

            sums = next;
        }

        var chosen = new int[classes - 1];
        var at = Array.IndexOf(sums, sums.DefaultIfEmpty().Min());
        for (var limit = classes - 1; limit > 0; limit--)
        {
            chosen[limit - 1] = places[at];
            at = before[limit, at];
        }

        return chosen;
    }

    private static int Different(double[] ordered) => 1 + ordered.Zip(ordered.Skip(1)).Count(pair => pair.First != pair.Second);
}
