using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>Where a town stands by one key number among all the towns and, if it is small, among the small ones.</summary>
public sealed record TownRank
{
    public required RankedMeasure Measure { get; init; }

    /// <summary>All towns, the largest value first, those without a value last.</summary>
    public required IReadOnlyList<RankedTown> Towns { get; init; }

    /// <summary>The chosen town's own value; null when it has none.</summary>
    public double? Value { get; init; }

    public RankAmong? AmongAll { get; init; }

    /// <summary>Where the town stands among the small ones, or would stand if it were one: for the median.</summary>
    public RankAmong? AmongSmall { get; init; }

    /// <summary>The years of the compared figures, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<PublishedSource> Sources { get; init; }

    public IEnumerable<RankedTown> Small => Towns.Where(ranked => ranked.Town.SizeClass == SizeClass.Small);

    public static TownRank Of(RankedMeasure measure, SettlementSystem system, PublishedTown town)
    {
        var towns = system.Towns
            .Select(other => new RankedTown(other, ValueOf(measure, other)))
            .OrderByDescending(ranked => ranked.Value)
            .ToList();
        var value = ValueOf(measure, town);
        var figures = towns.Where(ranked => ranked.Value is not null).SelectMany(ranked => FiguresOf(measure, ranked.Town)).ToList();
        return new TownRank
        {
            Measure = measure,
            Towns = towns,
            Value = value,
            AmongAll = Rank(value, towns),
            AmongSmall = Rank(value, towns.Where(ranked => ranked.Town.SizeClass == SizeClass.Small)),
            Years = [.. figures.Select(figure => figure.Year).OfType<int>().Distinct().Order()],
            Sources = [.. figures.Select(figure => figure.Source).Distinct()],
        };
    }

    private static RankAmong? Rank(double? value, IEnumerable<RankedTown> towns) =>
        value is { } known ? RankAmong.Of(known, towns.Select(ranked => ranked.Value).OfType<double>()).Value : null;

    private static double? ValueOf(RankedMeasure measure, PublishedTown town) => measure switch
    {
        RankedMeasure.Population => town.Population?.Number,
        RankedMeasure.Area => town.Area?.Number,
        RankedMeasure.Density => town.DensityPerSquareKm.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This measure has no values yet."),
    };

    private static IEnumerable<PublishedFigure> FiguresOf(RankedMeasure measure, PublishedTown town) => measure switch
    {
        RankedMeasure.Population => [town.Population!],
        RankedMeasure.Area => [town.Area!],
        _ => [town.Population!, town.Area!],
    };
}

public enum RankedMeasure
{
    Population = 1,
    Area = 2,
    Density = 3,
}

public sealed record RankedTown(PublishedTown Town, double? Value);
