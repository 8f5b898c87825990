using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>
/// Everything published about a region and its towns that is a figure, a place or follows from them, as one immutable object.
/// Every page, download, API answer and map reads it, so they cannot disagree. Publishing makes a new one.
/// </summary>
public sealed class SettlementSystem
{
    private readonly Dictionary<string, PublishedTown> _townsBySlug;
    private readonly Lazy<SettlementSystem>? byOtherFigures;
    private readonly Lazy<TownSimilarity> similarity;

    public SettlementSystem(
        PublishedRegion region, IReadOnlyList<PublishedTown> towns, SettlementResult result,
        IReadOnlyList<PublishedSource> sources, PublishedPaper? paper, DateTime loadedUtc)
        : this(region, towns, result, sources, paper, loadedUtc, null) => byOtherFigures = paper is null ? null : new(() => OfPaper(paper));

    private SettlementSystem(
        PublishedRegion region, IReadOnlyList<PublishedTown> towns, SettlementResult result,
        IReadOnlyList<PublishedSource> sources, PublishedPaper? paper, DateTime loadedUtc, SettlementSystem? newest)
    {
        byOtherFigures = newest is null ? null : new(newest);
        Region = region;
        Towns = towns;
        Result = result;
        Sources = sources;
        Paper = paper;
        LoadedUtc = loadedUtc;
        _townsBySlug = towns.ToDictionary(town => town.Slug);
        similarity = new(() => new(this));
    }

    /// <summary>By which figures its towns are compared.</summary>
    public FigureSet Figures { get; private init; } = FigureSet.Newest;

    public PublishedRegion Region { get; }

    /// <summary>In the order of their Russian names.</summary>
    public IReadOnlyList<PublishedTown> Towns { get; }

    /// <summary>The year of the populations by which towns are compared; empty where too few towns have one of the same year.</summary>
    public int? ComparedYear { get; init; }

    /// <summary>The censuses between which the growth of the towns is compared; empty where there are not two.</summary>
    public CensusPair? Censuses { get; init; }

    /// <summary>The calculation over the headline figures; its towns are in the order of <see cref="Towns"/>.</summary>
    public SettlementResult Result { get; }

    /// <summary>How the towns lie to each other, tested inside the region's boundary.</summary>
    public TownSpacing Spacing { get; init; }

    /// <summary>The same for the small towns alone.</summary>
    public TownSpacing SpacingOfSmall { get; init; }

    /// <summary>Those that came with the portal and those that figures or places name; what only a passport names is not among them.</summary>
    public IReadOnlyList<PublishedSource> Sources { get; }

    /// <summary>The publication that is reproduced; empty for a region without one.</summary>
    public PublishedPaper? Paper { get; }

    public DateTime LoadedUtc { get; }

    /// <summary>Which publication of each topic was the last one when this was read.</summary>
    public IReadOnlyDictionary<string, long> Editions { get; init; } = new Dictionary<string, long>();

    /// <summary>The number of the last publication that it holds: the same number gives the same system for ever. 0 is what came with the portal.</summary>
    public long Edition { get; init; }

    /// <summary>When that was published; empty where nothing has been.</summary>
    public DateTime? EditionUtc { get; init; }

    /// <summary>When the first figure of the portal was published: nothing can be shown as it was before. Empty while there is none.</summary>
    public DateTime? FirstPublishedUtc { get; init; }

    /// <summary>When the newest of the published figures was published; empty while there is none.</summary>
    public DateTime? LastPublishedUtc => Region.Figures.Concat(Towns.SelectMany(town => town.Figures)).Select(figure => figure.DecidedUtc)
        .Concat(IndicatorUses.Select(use => use.LastUtc)).Max();

    /// <summary>Where the values of the indicator catalogue come from; the values themselves are read by town or by measure.</summary>
    public IReadOnlyList<IndicatorUse> IndicatorUses { get; init; } = [];

    /// <summary>Of all published figures, the values of the catalogue too.</summary>
    public int FigureCount => Region.Figures.Count + Towns.Sum(town => town.Figures.Count) + IndicatorUses.Sum(use => use.Values);

    /// <summary>Towns that are none any more: in no list, but their addresses still lead to them.</summary>
    public IReadOnlyList<CeasedTown> CeasedTowns { get; init; } = [];

    /// <summary>The same by another set of figures; empty where there is no publication to take them from.</summary>
    public SettlementSystem? By(FigureSet figures) => figures == Figures ? this : byOtherFigures?.Value;

    /// <summary>Towns that lack the population by which towns are compared: they are in no class, rank or sum.</summary>
    public IEnumerable<PublishedTown> TownsWithoutPopulation => Result.TownsWithoutPopulation.Select(position => Towns[position]);

    public PublishedTown? Find(string slug) => _townsBySlug.GetValueOrDefault(slug);

    public IEnumerable<PublishedTown> OfClass(SizeClass sizeClass) => Towns.Where(town => town.SizeClass == sizeClass);

    /// <summary>Years of the headline populations, ascending: more than one means that a comparison mixes years and must say so.</summary>
    public IReadOnlyList<int> PopulationYears =>
        [.. Towns.Select(town => town.Population?.Year).OfType<int>().Distinct().Order()];

    /// <summary>Which of the towns are like each other; their measures are gathered once.</summary>
    public TownSimilarity Similarity => similarity.Value;

    /// <summary>From the region's centre to a town as the crow flies; empty where the region does not say which town is its centre.</summary>
    public double? KmToCentre(PublishedTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        return Find(Region.CentreTownSlug) is { } centre ? GreatCircle.DistanceKm(centre.Point, town.Point).Value : null;
    }

    /// <summary>The towns nearest to one as the crow flies.</summary>
    public IReadOnlyList<(PublishedTown Town, double DistanceKm)> NearestTo(PublishedTown town, int count)
    {
        ArgumentNullException.ThrowIfNull(town);
        return
        [
            .. Towns
                .Where(other => other.Slug != town.Slug)
                .Select(other => (Town: other, Distance: GreatCircle.DistanceKm(town.Point, other.Point).Value))
                .Where(pair => pair.Distance is not null)
                .Select(pair => (pair.Town, pair.Distance!.Value))
                .OrderBy(pair => pair.Value)
                .Take(count),
        ];
    }

    private SettlementSystem OfPaper(PublishedPaper paper) => new(Region, paper.Towns, paper.Result, Sources, paper, LoadedUtc, this)
    {
        Figures = FigureSet.Paper,
        Editions = Editions,
        Edition = Edition,
        EditionUtc = EditionUtc,
        IndicatorUses = IndicatorUses,
        FirstPublishedUtc = FirstPublishedUtc,
        Censuses = Censuses,
        Spacing = paper.Spacing,
        SpacingOfSmall = paper.SpacingOfSmall,
        ComparedYear = paper.Towns.Max(town => town.Population?.Year),
    };
}
