using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>Which towns of a system are most like one of them, by all of <see cref="SimilarityMeasure"/>.</summary>
public sealed class TownSimilarity
{
    /// <summary>How many are shown with a town.</summary>
    public const int Shown = 3;

    private readonly SettlementSystem _system;
    private readonly Dictionary<SimilarityMeasure, double?[]> _values;

    internal TownSimilarity(SettlementSystem system)
    {
        _system = system;
        _values = Measures.ToDictionary(measure => measure, measure => system.Towns.Select(town => Of(measure, town)).ToArray());
    }

    /// <summary>In the order of the measures of <see cref="SimilarTowns.Measures"/>.</summary>
    public static IReadOnlyList<SimilarityMeasure> Measures { get; } = Enum.GetValues<SimilarityMeasure>();

    /// <param name="town">One of the system.</param>
    /// <param name="count">How many to find.</param>
    /// <returns>Positions are those of <see cref="SettlementSystem.Towns"/>.</returns>
    public SimilarTowns To(PublishedTown town, int count = Shown)
    {
        ArgumentNullException.ThrowIfNull(town);
        return SimilarTowns.Of([.. Measures.Select(measure => _values[measure])], _system.Towns.Index().First(other => other.Item.Slug == town.Slug).Index, count);
    }

    /// <param name="measure">What is asked of the town.</param>
    /// <param name="position">The town's place in <see cref="SettlementSystem.Towns"/>.</param>
    /// <returns>Empty where it is not known.</returns>
    public double? ValueOf(SimilarityMeasure measure, int position) => _values[measure][position];

    private double? Of(SimilarityMeasure measure, PublishedTown town) => measure switch
    {
        SimilarityMeasure.Population => town.Population?.Number,
        SimilarityMeasure.AnnualGrowth => _system.Censuses?.GrowthOf(town)?.Growth.MeanAnnualPercent.Value,
        SimilarityMeasure.Density => town.DensityWithinTown,
        SimilarityMeasure.DistanceToCentre => _system.KmToCentre(town),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This measure has no values yet."),
    };
}

/// <summary>A side of a town by which similar ones are found. All weigh the same.</summary>
public enum SimilarityMeasure
{
    /// <summary>That by which towns are compared, people.</summary>
    Population = 1,

    /// <summary>Between the last two censuses, per cent a year.</summary>
    AnnualGrowth = 2,

    /// <summary>Within the town's own limits, people per km².</summary>
    Density = 3,

    /// <summary>Along a straight line, km; the centre is 0 km from itself and takes part.</summary>
    DistanceToCentre = 4,
}
