using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Explore;

/// <summary>What many numbers of one measure have in common: all that is said of them before they are compared. Those of every town are kept, so they are small.</summary>
public sealed class ValueFacts
{
    public static readonly ValueFacts Nothing = new();

    private ValueFacts()
    {
    }

    /// <summary>Any of them; empty where there is none.</summary>
    public Observation? First { get; private init; }

    /// <summary>How many towns have any.</summary>
    public int KnownTowns { get; private init; }

    public bool IsOfOnePeriod { get; private init; }

    /// <summary>Each once, the first year first.</summary>
    public IReadOnlyList<int> Years { get; private init; } = [];

    /// <summary>Whether some tell a time that is no year.</summary>
    public bool HasUndated { get; private init; }

    /// <summary>More than one must be said.</summary>
    public IReadOnlyList<TerritorialBasis> Bases { get; private init; } = [];

    /// <summary>Each once, by their codes: comparing all that is said of a source takes long.</summary>
    public IReadOnlyList<PublishedSource> Sources { get; private init; } = [];

    /// <param name="values">Of one town.</param>
    public static ValueFacts OfTown(IReadOnlyList<Observation> values) => values.Count == 0 ? Nothing : Of(values, 1);

    /// <param name="values">One number of each town that has it.</param>
    public static ValueFacts OfTowns(IReadOnlyList<Observation> values) => Of(values, values.Count);

    /// <param name="towns">What the numbers of each have in common.</param>
    public static ValueFacts OfAll(IReadOnlyList<ValueFacts> towns)
    {
        var known = towns.Where(town => town.First is not null).ToList();
        return known.Count == 0 ? Nothing : new()
        {
            First = known[0].First,
            KnownTowns = known.Count,
            IsOfOnePeriod = known.TrueForAll(town => town.IsOfOnePeriod && town.First!.Period == known[0].First!.Period),
            Years = [.. known.SelectMany(town => town.Years).Distinct().Order()],
            HasUndated = known.Exists(town => town.HasUndated),
            Bases = [.. known.SelectMany(town => town.Bases).Distinct().Order()],
            Sources = [.. known.SelectMany(town => town.Sources).DistinctBy(source => source.Code)],
        };
    }

    private static ValueFacts Of(IReadOnlyList<Observation> values, int towns) => values.Count == 0 ? Nothing : new()
    {
        First = values[0],
        KnownTowns = towns,
        IsOfOnePeriod = values.All(value => value.Period == values[0].Period),
        Years = [.. values.Select(value => value.Year).OfType<int>().Distinct().Order()],
        HasUndated = values.Any(value => value.Year is null && value.HasTime),
        Bases = [.. values.Select(value => value.Basis).Distinct().Order()],
        Sources = [.. values.SelectMany(value => value.Origin.Sources).DistinctBy(source => source.Code)],
    };
}
