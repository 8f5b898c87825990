namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The towns that are most like a chosen one by several measures at once: distance = √Σ(z − z of the chosen)², over the measures in
/// use, whose scores z are those of <see cref="ScoredMeasure"/>; all weigh the same. Nothing is put in the place of what is unknown: a
/// measure that says nothing of the chosen town, and a town that lacks one of the measures in use, are left out and named.
/// It knows no more of the towns than these numbers, and scores depend on which towns are given.
/// </summary>
/// <param name="Measures">One for each given measure, in the same order.</param>
/// <param name="Nearest">The nearest first. More than asked for where the last place is shared; empty where no measure is in use.</param>
/// <param name="LeftOut">Positions of the towns that lack a measure in use, ascending.</param>
/// <param name="Scores">Of the chosen town, by each measure in use.</param>
public sealed record SimilarTowns(
    IReadOnlyList<ScoredMeasure> Measures, IReadOnlyList<SimilarTown> Nearest, IReadOnlyList<int> LeftOut, IReadOnlyList<double> Scores)
{
    // Sums of the same squares in another order differ in their last digits: what is nearer than that is as far.
    private const double SameWithin = 1e-12;

    /// <param name="measures">For each measure the values of the towns, in one order of the towns; empty where unknown.</param>
    /// <param name="chosen">The position of the town that the others are compared with.</param>
    /// <param name="count">How many to find.</param>
    public static SimilarTowns Of(IReadOnlyList<IReadOnlyList<double?>> measures, int chosen, int count)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentOutOfRangeException.ThrowIfNegative(chosen);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var towns = measures.Count == 0 ? 0 : measures[0].Count;
        if (measures.Any(values => values.Count != towns))
            throw new ArgumentException("Every measure has a place for each town.", nameof(measures));
        if (measures.Count > 0)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(chosen, towns);

        ScoredMeasure[] scored = [.. measures.Select(values => ScoredMeasure.Of(values, chosen))];
        var used = scored.Zip(measures).Where(pair => pair.First.IsUsed).ToArray();
        if (used.Length == 0)
            return new(scored, [], [], []);

        List<int> leftOut = [];
        List<(int Town, double Distance)> compared = [];
        for (var town = 0; town < towns; town++)
        {
            if (town == chosen)
                continue;
            if (DistanceBetween(town, chosen, used) is { } distance)
                compared.Add((town, distance));
            else
                leftOut.Add(town);
        }

        (int Town, double Distance)[] ordered = [.. compared.OrderBy(other => other.Distance)];
        List<SimilarTown> nearest = [];
        for (var first = 0; first < Math.Min(count, ordered.Length);)
        {
            var next = first + 1;
            while (next < ordered.Length && AreTied(ordered[next - 1].Distance, ordered[next].Distance))
                next++;
            foreach (var (town, distance) in ordered[first..next])
                nearest.Add(new(town, distance, ScoresOf(town, used), first + 1, next - first > 1));
            first = next;
        }

        return new(scored, nearest, leftOut, ScoresOf(chosen, used));
    }

    private static double? DistanceBetween(int town, int chosen, (ScoredMeasure Measure, IReadOnlyList<double?> Values)[] used)
    {
        var sum = 0.0;
        foreach (var (measure, values) in used)
        {
            if (values[town] is not { } value)
                return null;
            var gap = measure.GapBetween(value, values[chosen]!.Value);
            sum += gap * gap;
        }

        return Math.Sqrt(sum);
    }

    private static bool AreTied(double nearer, double farther) => farther - nearer <= SameWithin * farther;

    private static double[] ScoresOf(int town, (ScoredMeasure Measure, IReadOnlyList<double?> Values)[] used) =>
        Array.ConvertAll(used, pair => pair.Measure.ScoreOf(pair.Values[town]!.Value));
}
