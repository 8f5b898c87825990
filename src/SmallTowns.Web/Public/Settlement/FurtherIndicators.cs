using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Measures that the paper does not have, computed from the people and the coordinates of the towns and the area of the region.</summary>
public sealed record FurtherIndicators
{
    public required int Towns { get; init; }
    public required int SmallTowns { get; init; }

    /// <summary>Every town has a point; not every one has a known population.</summary>
    public required int LocatedTowns { get; init; }
    public required int LocatedSmallTowns { get; init; }
    public required TownSpacing Spacing { get; init; }
    public required TownSpacing SpacingOfSmall { get; init; }
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
        return new FurtherIndicators
        {
            Towns = people.Length,
            SmallTowns = peopleOfSmall.Length,
            LocatedTowns = all.Count,
            LocatedSmallTowns = small.Count,
            Spacing = system.Spacing,
            SpacingOfSmall = system.SpacingOfSmall,
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

    /// <summary>Of the people, the area and the points that they are computed from.</summary>
    public static IReadOnlyList<SourceRef> SourcesOf(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return
        [
            .. system.Towns.Select(town => town.Population?.Source)
                .Append(system.Region.Area?.Source).Append(system.Sources.FirstOrDefault(source => source.Code == "geonames"))
                .OfType<PublishedSource>().Distinct().Select(source => source.ToRef()),
        ];
    }

    // A town without a known population is in no measure of sizes: zero would be a claim.
    private static double[] PeopleOf(IEnumerable<PublishedTown> towns) =>
        [.. towns.Select(town => town.Population?.Number).OfType<double>()];
}
