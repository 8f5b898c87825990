using System.ComponentModel;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Settlement;

[Description("""
    Great-circle distances to the nearest other town and the index of Clark and Evans (1954): 1 is a random pattern, below it clustered,
    above it regular. `expectedKm`, `ratio`, `standardErrorKm` and `zScore` know nothing of the region's edge, which makes ratio and z too
    high: nothing follows from them. The other members come from random patterns inside the region's boundary.
    """)]
public sealed record NearestNeighboursAnswer
{
    public required double MeanKm { get; init; }

    [Description("½ √(S / n), without an edge correction.")]
    public required double ExpectedKm { get; init; }

    [Description("meanKm / expectedKm, as QGIS prints it.")]
    public required double Ratio { get; init; }
    public required double StandardErrorKm { get; init; }

    [Description("Without an edge correction: no conclusion can be drawn from it.")]
    public required double ZScore { get; init; }

    [Description("The mean over the random patterns.")]
    public double? ExpectedEdgeKm { get; init; }

    [Description("meanKm / expectedEdgeKm.")]
    public double? RatioEdge { get; init; }

    [Description("How often a random pattern lies as far out, on either side. From 0.05 on neither evenness nor unevenness is shown.")]
    public double? PTwoSided { get; init; }

    [Description("Random patterns made: 9 999, fewer for more than 200 towns.")]
    public int? Runs { get; init; }

    [Description("Of the random numbers: the same request has the same answer.")]
    public int? Seed { get; init; }

    [Description("Two numbers: 95 % of the random patterns have a mean distance from the first to the second.")]
    public IReadOnlyList<double>? EnvelopeKm { get; init; }

    [Description("Area inside the boundary that was used, on the sphere.")]
    public double? BoundaryAreaSquareKm { get; init; }

    [Description("Length of the boundary that was used, enclaves included.")]
    public double? BoundaryPerimeterKm { get; init; }

    [Description("Why the members on random patterns are null; null where they are not.")]
    public EdgeReason? EdgeReason { get; init; }

    /// <returns>Null where there is no mean distance: under two towns, or no area of the region.</returns>
    public static NearestNeighboursAnswer? Of(TownSpacing spacing)
    {
        if (!spacing.ClarkEvans.TryGet(out var index))
            return null;
        var test = spacing.InBoundary.Value;
        return new NearestNeighboursAnswer
        {
            MeanKm = index.MeanNearestNeighbourKm,
            ExpectedKm = index.ExpectedNearestNeighbourKm,
            Ratio = index.Ratio,
            StandardErrorKm = index.StandardErrorKm,
            ZScore = index.ZScore,
            ExpectedEdgeKm = test?.ExpectedNearestNeighbourKm,
            RatioEdge = test?.RatioEdge,
            PTwoSided = test?.PTwoSided,
            Runs = test?.Runs,
            Seed = test?.Seed,
            EnvelopeKm = test is { } known ? [known.EnvelopeLowKm, known.EnvelopeHighKm] : null,
            BoundaryAreaSquareKm = test?.BoundaryAreaSquareKm,
            BoundaryPerimeterKm = test?.BoundaryPerimeterKm,
            EdgeReason = spacing.InBoundary.Fault switch
            {
                null => null,
                CalculationFault.TooMany => Settlement.EdgeReason.TooManyTowns,
                _ => Settlement.EdgeReason.NoBoundary,
            },
        };
    }
}
