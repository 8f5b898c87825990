using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>
/// Everything published about a region and its towns that is a figure, a place or follows from them, as one immutable object.
/// Every page, download, API answer and map reads it, so they cannot disagree. Publishing makes a new one.
/// </summary>
public sealed class SettlementSystem
{
    private readonly Dictionary<string, PublishedTown> _townsBySlug;

    public SettlementSystem(
        PublishedRegion region, IReadOnlyList<PublishedTown> towns, SettlementResult result,
        IReadOnlyList<PublishedSource> sources, PublishedPaper? paper, DateTime loadedUtc)
    {
        Region = region;
        Towns = towns;
        Result = result;
        Sources = sources;
        Paper = paper;
        LoadedUtc = loadedUtc;
        _townsBySlug = towns.ToDictionary(town => town.Slug);
    }

    public PublishedRegion Region { get; }

    /// <summary>In the order of their Russian names.</summary>
    public IReadOnlyList<PublishedTown> Towns { get; }

    /// <summary>The calculation over the headline figures; its towns are in the order of <see cref="Towns"/>.</summary>
    public SettlementResult Result { get; }

    /// <summary>How the towns lie to each other, tested inside the region's boundary.</summary>
    public TownSpacing Spacing { get; init; }

    /// <summary>Those that came with the portal and those that figures or places name; what only a passport names is not among them.</summary>
    public IReadOnlyList<PublishedSource> Sources { get; }

    /// <summary>The publication that is reproduced; empty for a region without one.</summary>
    public PublishedPaper? Paper { get; }

    public DateTime LoadedUtc { get; }

    /// <summary>Which publication of each topic was the last one when this was read.</summary>
    public IReadOnlyDictionary<string, long> Editions { get; init; } = new Dictionary<string, long>();

    /// <summary>When the first figure of the portal was published: nothing can be shown as it was before. Empty while there is none.</summary>
    public DateTime? FirstPublishedUtc { get; init; }

    /// <summary>When the newest of the published figures was published; empty while there is none.</summary>
    public DateTime? LastPublishedUtc =>
        Region.Figures.Concat(Towns.SelectMany(town => town.Figures)).Max(figure => figure.DecidedUtc);

    /// <summary>Towns that are none any more: in no list, but their addresses still lead to them.</summary>
    public IReadOnlyList<CeasedTown> CeasedTowns { get; init; } = [];

    public PublishedTown? Find(string slug) => _townsBySlug.GetValueOrDefault(slug);

    public IEnumerable<PublishedTown> OfClass(SizeClass sizeClass) => Towns.Where(town => town.SizeClass == sizeClass);

    /// <summary>Years of the headline populations, ascending: more than one means that a comparison mixes years and must say so.</summary>
    public IReadOnlyList<int> PopulationYears =>
        [.. Towns.Select(town => town.Population?.Year).OfType<int>().Distinct().Order()];

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
}
