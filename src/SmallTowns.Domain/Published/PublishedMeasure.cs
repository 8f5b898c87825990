using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Published;

/// <summary>What can be asked of towns: a row of the indicator catalogue, of one sector where it has sectors, or what follows from others.</summary>
/// <param name="Code">Its name in addresses: "population", "employed-share:okved1:a".</param>
/// <param name="HasValues">Whether anything is published of it.</param>
public sealed record MeasureHead(string Code, LocalizedText Name, LocalizedText Unit, int Decimals, IndicatorTopic Topic, bool HasValues)
{
    /// <summary>The name and the sector are one name to a reader.</summary>
    public static LocalizedText NameOf(LocalizedText name, LocalizedText sector) => new($"{name.Ru}: {sector.Ru}", $"{name.En}: {sector.En}");

    /// <summary>The less of it, the better the place: the first rank has the smallest number.</summary>
    public bool LeastIsFirst => Code is BuiltInIndicators.TravelTime or DerivedMeasures.DistanceToCentre;
}

/// <summary>A measure with all its chosen values of a region's towns, over all times and territories.</summary>
public sealed class PublishedMeasure(MeasureHead head, IEnumerable<Observation> observations)
{
    private readonly Dictionary<string, Observation[]> byTown = observations
        .GroupBy(observation => observation.TownSlug)
        .ToDictionary(town => town.Key, town => town.OrderBy(observation => observation.Basis).ThenBy(observation => observation.Period).ThenBy(observation => observation.FigureId).ToArray());

    public MeasureHead Head { get; } = head;

    /// <summary>In the order of territory and time.</summary>
    public IReadOnlyList<Observation> Of(string townSlug) => byTown.GetValueOrDefault(townSlug, []);

    public IEnumerable<Observation> All => byTown.Values.SelectMany(observations => observations);

    /// <summary>Which publication of each topic was the last one when this was read.</summary>
    public IReadOnlyDictionary<string, long> Editions { get; init; } = new Dictionary<string, long>();

    public DateTime LoadedUtc { get; init; }
}

/// <summary>A value of a measure for a town, a territory and a time. Many are kept at once: what is the same for many is one object.</summary>
public sealed record Observation
{
    public required string TownSlug { get; init; }
    public required decimal Value { get; init; }
    public decimal? UpperValue { get; init; }
    public FigureQualifier Qualifier { get; init; } = FigureQualifier.Exact;
    public required TerritorialBasis Basis { get; init; }

    /// <summary>Empty where the source does not say when, and for what does not change.</summary>
    public Period? Period { get; init; }
    public required ObservationOrigin Origin { get; init; }

    /// <summary>Only for a population and its density.</summary>
    public PopulationMethod? Method { get; init; }

    /// <summary>Of the figure it is; empty for what is computed.</summary>
    public long? FigureId { get; init; }

    /// <summary>A number of the publication that the portal reproduces.</summary>
    public bool IsOfPaper { get; init; }

    /// <summary>False for what the reproduced publication said, where another number stands now.</summary>
    public bool IsChosen { get; init; } = true;

    public int? Year => Period?.Year;

    /// <summary>A computed number that does not change has no time to tell.</summary>
    public bool HasTime => Period is not null || FigureId is not null;

    public double Number => (double)Value;
}

/// <summary>Where values come from.</summary>
/// <param name="Status">Empty for what is computed.</param>
public sealed record ObservationOrigin(IReadOnlyList<PublishedSource> Sources, FigureStatus? Status, SourcePlace? Place = null, LocalizedText? Note = null)
{
    public bool Equals(ObservationOrigin? other) =>
        other is not null && Status == other.Status && Place == other.Place && Note == other.Note && Sources.SequenceEqual(other.Sources);

    public override int GetHashCode() => HashCode.Combine(Status, Place, Note, Sources.Count > 0 ? Sources[0] : null);
}
