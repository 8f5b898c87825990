using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Measures that the paper does not have, computed from the people and the coordinates of the towns and the area of the region.</summary>
public sealed record FurtherIndicators
{
    public required int Towns { get; init; }
    public required int SmallTowns { get; init; }
    public required Calculated<ClarkEvans> ClarkEvans { get; init; }
    public required Calculated<ClarkEvans> ClarkEvansOfSmall { get; init; }
    public required Calculated ExpectedNearestNeighbourKm { get; init; }
    public required Primacy Primacy { get; init; }
    public required Calculated<RankSize> RankSize { get; init; }
    public required Calculated<ParetoExponent> Pareto { get; init; }
    public required Calculated Gini { get; init; }
    public required Calculated GiniCorrected { get; init; }
    public required Calculated GiniOfSmall { get; init; }
    public required Calculated Herfindahl { get; init; }
    public required Calculated EffectiveNumber { get; init; }

    public static FurtherIndicators Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var all = system.Towns;
        var small = system.OfClass(SizeClass.Small).ToList();
        var people = PeopleOf(all);
        var peopleOfSmall = PeopleOf(small);
        var area = system.Region.Area?.Number;
        return new FurtherIndicators
        {
            Towns = people.Length,
            SmallTowns = peopleOfSmall.Length,
            ClarkEvans = Domain.Settlement.ClarkEvans.Of(PointsOf(all), area),
            ClarkEvansOfSmall = Domain.Settlement.ClarkEvans.Of(PointsOf(small), area),
            ExpectedNearestNeighbourKm = system.Result.ExpectedNearestNeighbourKm,
            Primacy = Domain.Settlement.Primacy.Of(people),
            RankSize = Domain.Settlement.RankSize.Fit(people),
            Pareto = ParetoExponent.Estimate(people),
            Gini = Domain.Settlement.Gini.Plain(people),
            GiniCorrected = Domain.Settlement.Gini.Corrected(people),
            GiniOfSmall = Domain.Settlement.Gini.Plain(peopleOfSmall),
            Herfindahl = Domain.Settlement.Herfindahl.Index(people),
            EffectiveNumber = Domain.Settlement.Herfindahl.EffectiveNumber(people),
        };
    }

    // A town without a known population is in no measure of sizes: zero would be a claim.
    private static double[] PeopleOf(IEnumerable<PublishedTown> towns) =>
        [.. towns.Select(town => town.Population?.Number).OfType<double>()];

    private static GeoPoint[] PointsOf(IEnumerable<PublishedTown> towns) => [.. towns.Select(town => town.Point)];
}
