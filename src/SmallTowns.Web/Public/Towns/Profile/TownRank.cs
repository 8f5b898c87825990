using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>Where a town stands by one measure among all the towns and, if it is small, among the small ones.</summary>
public sealed record TownRank
{
    public required RankedMeasure Measure { get; init; }

    /// <summary>All towns that can have a value, the first place first, those without one last.</summary>
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
        // The nearest town has the first place, and by every other measure the largest number.
        var sign = measure == RankedMeasure.DistanceToCentre ? -1 : 1;
        // The centre has no distance to itself.
        var towns = system.Towns
            .Where(other => measure != RankedMeasure.DistanceToCentre || !other.IsCentre)
            .Select(other => Ranked(measure, other, system))
            .OrderByDescending(ranked => sign * ranked.Value)
            .ToList();
        var own = towns.Find(ranked => ranked.Town.Slug == town.Slug)?.Value;
        var figures = towns.Where(ranked => ranked.Value is not null).SelectMany(ranked => ranked.Figures).ToList();
        return new TownRank
        {
            Measure = measure,
            Towns = towns,
            Value = own,
            AmongAll = Rank(own, towns, sign),
            AmongSmall = Rank(own, towns.Where(ranked => ranked.Town.SizeClass == SizeClass.Small), sign),
            Years = [.. figures.Select(figure => figure.Year).OfType<int>().Distinct().Order()],
            Sources = measure == RankedMeasure.DistanceToCentre
                ? [.. system.Sources.Where(source => source.Code == "geonames")]
                : [.. figures.Select(figure => figure.Source).Distinct()],
        };
    }

    private static RankAmong? Rank(double? value, IEnumerable<RankedTown> towns, int sign)
    {
        if (value is not { } known || !RankAmong.Of(sign * known, towns.Select(ranked => sign * ranked.Value).OfType<double>()).TryGet(out var rank))
            return null;
        return rank with { Median = sign * rank.Median };
    }

    private static RankedTown Ranked(RankedMeasure measure, PublishedTown town, SettlementSystem system)
    {
        switch (measure)
        {
            case RankedMeasure.Population:
                return new(town, town.Population?.Number, Of(town.Population));
            case RankedMeasure.Growth:
                var growth = system.Censuses?.GrowthOf(town);
                return new(town, growth?.Growth.Percent.Value, growth is null ? [] : [growth.Earlier, growth.Later]);
            case RankedMeasure.Density:
                return new(town, town.DensityWithinTown, [.. Of(town.Population), .. Of(town.Area)]);
            case RankedMeasure.DistanceToCentre:
                return new(town, system.KmToCentre(town), []);
            default:
                throw new ArgumentOutOfRangeException(nameof(measure), measure, "This measure has no values yet.");
        }
    }

    private static PublishedFigure[] Of(PublishedFigure? figure) => figure is null ? [] : [figure];
}

public enum RankedMeasure
{
    Population = 1,

    /// <summary>Between the last two censuses, per cent.</summary>
    Growth = 2,

    /// <summary>Within the town's own limits.</summary>
    Density = 3,

    /// <summary>Along a straight line.</summary>
    DistanceToCentre = 4,
}

/// <param name="Figures">Those that the value was made of.</param>
public sealed record RankedTown(PublishedTown Town, double? Value, IReadOnlyList<PublishedFigure> Figures);
