namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Clark and Evans' r̄ tested against random patterns inside the region's boundary, which have the same edge as the towns: no
/// correction by formula is needed. Each run throws n points into the region, every place of it being equally likely, and takes
/// their r̄. E is the mean over the runs, R_edge = r̄ / E; p = 2 · (1 + m) / (runs + 1), at most 1, with m the number of runs that lie
/// as far out as the towns, on the side where there are fewer; the envelope holds 95 % of the runs. Distances are great-circle, km.
/// Sources: Clark and Evans (1954); the edge by simulation: B. D. Ripley, Spatial Statistics, 1981; as <c>clarkevans.test</c> of spatstat.
/// </summary>
public readonly record struct ClarkEvansTest
{
    /// <summary>p is then known to about half a hundredth.</summary>
    public const int UsualRuns = 9_999;

    /// <summary>With fewer, p would say little.</summary>
    public const int FewestRuns = 999;

    /// <summary>Points of all runs together; more towns get fewer runs.</summary>
    public const int MostPoints = 2_000_000;

    /// <summary>Of the random numbers, unless another is asked for: one input has one answer. Any number would do.</summary>
    public const int UsualSeed = 7;

    /// <summary>Below this p the towns differ from a random pattern.</summary>
    public const double Significance = PermutationP.Significance;

    public required double MeanNearestNeighbourKm { get; init; }

    /// <summary>E.</summary>
    public required double ExpectedNearestNeighbourKm { get; init; }

    /// <summary>R_edge: 1 is a random pattern in this region, below it clustered, above it regular.</summary>
    public double RatioEdge => MeanNearestNeighbourKm / ExpectedNearestNeighbourKm;

    public required double PTwoSided { get; init; }
    public required int Runs { get; init; }
    public required int Seed { get; init; }
    public required double EnvelopeLowKm { get; init; }
    public required double EnvelopeHighKm { get; init; }
    public required double BoundaryAreaSquareKm { get; init; }
    public required double BoundaryPerimeterKm { get; init; }

    public SpacingVerdict Verdict =>
        PTwoSided >= Significance ? SpacingVerdict.NotShown
        : RatioEdge > 1 ? SpacingVerdict.MoreEven
        : SpacingVerdict.Clustered;

    /// <returns>
    /// The test; or NoData (no boundary), TooFew (under two points), NotFinite or OutOfRange (a point), TooMany (too many points
    /// for <see cref="FewestRuns"/>). Points may lie outside: the boundary of a map is simplified, and a port stands at the sea.
    /// </returns>
    public static Calculated<ClarkEvansTest> Of(GeoPoint[] points, RegionBoundary? boundary, int runs = UsualRuns, int seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (boundary is null)
            return Calculated.Failed<ClarkEvansTest>(CalculationFault.NoData);
        if (points.Length < 2)
            return Calculated.Failed<ClarkEvansTest>(CalculationFault.TooFew);
        runs = Math.Min(runs, MostPoints / points.Length);
        if (runs < FewestRuns)
            return Calculated.Failed<ClarkEvansTest>(CalculationFault.TooMany);
        var mean = NearestNeighbours.MeanKm(points);
        if (!mean.TryGet(out var meanKm))
            return Calculated.Failed<ClarkEvansTest>(mean.Fault!.Value);

        var random = Simulate(boundary, points.Length, runs, seed);
        var (notAbove, notBelow) = (random.Count(km => km <= meanKm), random.Count(km => km >= meanKm));
        // 2.5 % of the runs lie below the envelope and 2.5 % above it.
        var outside = (runs + 1) / 40 - 1;
        return Calculated.Of(new ClarkEvansTest
        {
            MeanNearestNeighbourKm = meanKm,
            ExpectedNearestNeighbourKm = random.Average(),
            PTwoSided = Math.Min(1, 2.0 * (1 + Math.Min(notAbove, notBelow)) / (runs + 1)),
            Runs = runs,
            Seed = seed,
            EnvelopeLowKm = random[outside],
            EnvelopeHighKm = random[^(outside + 1)],
            BoundaryAreaSquareKm = boundary.AreaSquareKm,
            BoundaryPerimeterKm = boundary.PerimeterKm,
        });
    }

    /// <summary>r̄ of each run, ascending.</summary>
    private static double[] Simulate(RegionBoundary boundary, int count, int runs, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var tree = new PointTree(count);
        var means = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < count; i++)
                tree.Points[i] = new(boundary.PointAt(random.NextFraction(), random.NextFraction()), i);
            tree.Build();
            tree.FindNearest();
            var sumKm = 0.0;
            foreach (ref readonly var nearest in tree.Nearest)
                sumKm += UnitVector.KmOfSquaredChord(nearest.SquaredChord);
            means[run] = sumKm / count;
        }

        Array.Sort(means);
        return means;
    }
}
