using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>Measures that follow from others and are never stored. They are asked for like any other.</summary>
public static class DerivedMeasures
{
    public const string Density = "density";
    public const string AnnualGrowth = "annual-growth";
    public const string DistanceToCentre = "distance-to-centre";

    /// <param name="hasValues">Whether anything is published of a measure, by its code.</param>
    public static IReadOnlyList<MeasureHead> Heads(Func<string, bool> hasValues)
    {
        ArgumentNullException.ThrowIfNull(hasValues);
        return
        [
            new(Density, new("Плотность населения", "Population density"), new("чел./км²", "people per km²"), 1, IndicatorTopic.Population,
                hasValues(BuiltInIndicators.Population) && hasValues(BuiltInIndicators.Area)),
            new(AnnualGrowth, new("Изменение населения с прошлой переписи, в среднем за год", "Population change since the census before, a year on average"), new("%", "%"), 2,
                IndicatorTopic.Population, hasValues(BuiltInIndicators.Population)),
            new(DistanceToCentre, new("Расстояние до краевого центра по прямой", "Straight-line distance to the regional centre"), new("км", "km"), 1, IndicatorTopic.Position, true),
        ];
    }

    /// <summary>The catalogue measures that a derived one is computed from; empty for what is no derived measure.</summary>
    public static IReadOnlyList<string> PartsOf(string code) => code switch
    {
        Density => [BuiltInIndicators.Population, BuiltInIndicators.Area],
        AnnualGrowth => [BuiltInIndicators.Population],
        _ => [],
    };

    /// <summary>
    /// People over the area of the same territory, people per km²: each population with the newest known area of its territory. Areas change
    /// rarely and few of their years are known, so their years are not asked to agree. It is counted as its people were.
    /// </summary>
    public static IEnumerable<Observation> DensitiesOf(PublishedMeasure population, PublishedMeasure area)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(area);
        foreach (var people in population.All.Where(people => people.IsChosen))
        {
            if (area.Of(people.TownSlug).LastOrDefault(area => area.Basis == people.Basis && area.IsChosen) is { } ground
                && PopulationDensity.PerSquareKm(people.Number, ground.Number).TryGet(out var density))
                yield return Computed(people, density, people.Period, [.. people.Origin.Sources, .. ground.Origin.Sources]) with { Method = people.Method };
        }
    }

    /// <summary>
    /// Mean annual change between two censuses of one territory that follow each other, per cent a year: 100 · ((P₁ / P₀)^(1 / Δt) − 1). Its
    /// period is from the one census to the other.
    /// </summary>
    public static IEnumerable<Observation> AnnualGrowthOf(PublishedMeasure population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var censuses = population.All.Where(people => people is { IsChosen: true, Method: PopulationMethod.Census, Year: not null });
        foreach (var series in censuses.GroupBy(people => (people.TownSlug, people.Basis)))
        {
            foreach (var (earlier, later) in series.OrderBy(people => people.Period).Pairs())
            {
                if (PopulationGrowth.Between(earlier.Number, earlier.Year!.Value, earlier.Basis, later.Number, later.Year!.Value, later.Basis).MeanAnnualPercent.TryGet(out var percent))
                    yield return Computed(later, percent, new(earlier.Period!.Value.Start, later.Period!.Value.End), [.. earlier.Origin.Sources, .. later.Origin.Sources]);
            }
        }
    }

    /// <summary>Great-circle distance, km; the centre has none.</summary>
    public static IEnumerable<Observation> DistancesOf(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var origin = new ObservationOrigin([.. system.Sources.Where(source => source.Code == "geonames")], null);
        foreach (var town in system.Towns.Where(town => !town.IsCentre))
        {
            if (system.KmToCentre(town) is { } km)
                yield return new() { TownSlug = town.Slug, Value = (decimal)km, Basis = TerritorialBasis.Town, Origin = origin };
        }
    }

    private static Observation Computed(Observation from, double value, Period? period, IReadOnlyList<PublishedSource> sources) => new()
    {
        TownSlug = from.TownSlug,
        Value = (decimal)value,
        Basis = from.Basis,
        Period = period,
        Origin = new([.. sources.Distinct()], null),
    };

    private static IEnumerable<(Observation Earlier, Observation Later)> Pairs(this IEnumerable<Observation> oldestFirst)
    {
        Observation? before = null;
        foreach (var observation in oldestFirst)
        {
            if (before is not null)
                yield return (before, observation);
            before = observation;
        }
    }
}
