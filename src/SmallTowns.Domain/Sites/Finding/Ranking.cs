namespace SmallTowns.Domain.Sites.Finding;

/// <summary>
/// Candidates in the order of their points: points = Σ wᵢ · sᵢ with weights wᵢ that add up to 100 and points sᵢ of each wish from 0 to 1
/// (<see cref="WishScale"/>). What is certain decides; of equals, what is possible. A group counts by its best row.
/// </summary>
public sealed class Ranking
{
    /// <summary>More wishes than this nobody can weigh against each other.</summary>
    public const int MostWishes = 12;

    /// <summary>By how much a single weight is changed to see whether the first place holds.</summary>
    public const double Lighter = 0.8, Heavier = 1.2;

    public Ranking(RowGroups groups, RowSet candidates, IReadOnlyList<Wish> wishes)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(wishes);
        if (wishes.Count is 0 or > MostWishes || wishes.Any(wish => !(wish.Weight > 0)))
            throw new ArgumentException("There are one to twelve wishes, each with a positive weight.", nameof(wishes));

        Weights = Rescaled(wishes);
        Scales = [.. wishes.Select(wish => new WishScale(wish, candidates))];
        List<(int Wish, double Factor)> changes = [.. wishes.SelectMany((_, wish) => new[] { (wish, Lighter), (wish, Heavier) })];
        double[][] weightings = [.. changes.Select(change => Changed(Weights, change.Wish, change.Factor))];
        var firsts = new Best[weightings.Length];
        Array.Fill(firsts, Best.None);
        Span<double> certain = stackalloc double[wishes.Count];
        Span<double> possible = stackalloc double[wishes.Count];
        List<RankedGroup> ranked = [];
        foreach (var row in candidates)
        {
            for (var i = 0; i < wishes.Count; i++)
                (certain[i], possible[i]) = Scales[i].PointsOf(wishes[i].Column[row]);
            var (group, points) = (groups.Of(row), Points(Weights, certain, possible));
            if (ranked.Count == 0 || ranked[^1].Group != group)
                ranked.Add(new(group, row, points.Certain, points.Possible));
            else if (IsBetter(points, (ranked[^1].Certain, ranked[^1].Possible)))
                ranked[^1] = new(group, row, points.Certain, points.Possible);
            for (var i = 0; i < weightings.Length; i++)
            {
                var changed = Points(weightings[i], certain, possible);
                if (IsBetter(changed, (firsts[i].Certain, firsts[i].Possible)))
                    firsts[i] = new(group, changed.Certain, changed.Possible);
            }
        }

        Ranked = [.. ranked.OrderByDescending(group => group.Certain).ThenByDescending(group => group.Possible)];
        Shifts = Ranked.Count == 0 ? [] : [.. changes.Select((change, i) => new FirstPlaceShift(change.Wish, change.Factor, weightings[i][change.Wish], firsts[i].Group, firsts[i].Group != Ranked[0].Group))];
    }

    /// <summary>Of the wishes, in their order; they add up to 100.</summary>
    public IReadOnlyList<double> Weights { get; }

    public IReadOnlyList<WishScale> Scales { get; }

    /// <summary>All groups of the candidates, the best first.</summary>
    public IReadOnlyList<RankedGroup> Ranked { get; }

    /// <summary>What becomes of the first place when a weight alone is made lighter and heavier; empty without candidates.</summary>
    public IReadOnlyList<FirstPlaceShift> Shifts { get; }

    /// <summary>Whether the first place is the same under all of them.</summary>
    public bool IsFirstSteady => Shifts.All(shift => !shift.IsOther);

    /// <summary>How many others would be at least as good as the first, if what is unknown of them turned out as well as it can.</summary>
    public int CouldBeFirst => Ranked.Count == 0 ? 0 : Ranked.Skip(1).Count(group => group.Possible >= Ranked[0].Certain);

    /// <summary>wⱼ′ = min(100, f · wⱼ), and the others wᵢ′ = wᵢ · (100 − wⱼ′) / (100 − wⱼ). A weight that stands alone stays 100.</summary>
    public static double[] Changed(IReadOnlyList<double> weights, int wish, double factor)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 1)
            return [.. weights];
        var changed = Math.Min(100, factor * weights[wish]);
        var others = (100 - changed) / (100 - weights[wish]);
        return [.. weights.Select((weight, i) => i == wish ? changed : weight * others)];
    }

    private static double[] Rescaled(IReadOnlyList<Wish> wishes)
    {
        var sum = wishes.Sum(wish => wish.Weight);
        return [.. wishes.Select(wish => 100 * wish.Weight / sum)];
    }

    private static (double Certain, double Possible) Points(IReadOnlyList<double> weights, ReadOnlySpan<double> certain, ReadOnlySpan<double> possible)
    {
        var (sure, most) = (0.0, 0.0);
        for (var i = 0; i < certain.Length; i++)
        {
            sure += weights[i] * certain[i];
            most += weights[i] * possible[i];
        }

        return (sure, most);
    }

    private static bool IsBetter((double Certain, double Possible) points, (double Certain, double Possible) than) =>
        points.Certain > than.Certain || (points.Certain == than.Certain && points.Possible > than.Possible);

    private readonly record struct Best(int Group, double Certain, double Possible)
    {
        public static readonly Best None = new(-1, double.NegativeInfinity, double.NegativeInfinity);
    }
}

/// <param name="Row">Its best row.</param>
/// <param name="Certain">Points whatever the unknown turns out to be, from 0 to 100.</param>
/// <param name="Possible">Points if the unknown turns out as well as it can.</param>
public readonly record struct RankedGroup(int Group, int Row, double Certain, double Possible);

/// <param name="Wish">The one whose weight is changed.</param>
/// <param name="Weight">Its weight then.</param>
/// <param name="First">The group that is first then.</param>
/// <param name="IsOther">Another one than with the weights as they are.</param>
public readonly record struct FirstPlaceShift(int Wish, double Factor, double Weight, int First, bool IsOther);
