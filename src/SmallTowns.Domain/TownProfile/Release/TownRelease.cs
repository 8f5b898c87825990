using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.TownProfile.Release;

/// <summary>Everything of a town that is published, or would be after a change.</summary>
public sealed record TownRelease
{
    /// <summary>The content of each section that is filled in; the facts always are.</summary>
    public required IReadOnlyDictionary<TownSectionKind, SectionContent> Sections { get; init; }

    /// <summary>The sources of the sections.</summary>
    public required IReadOnlyDictionary<TownSectionKind, Source> SectionSources { get; init; }

    public required IReadOnlyList<ReleasedFigure> Figures { get; init; }

    /// <summary>What is usual of what the figures measure.</summary>
    public MeasureCatalogue Measures { get; init; } = MeasureCatalogue.Nothing;

    /// <summary>Codes of the indicators that make no sense for the town.</summary>
    public required IReadOnlySet<string> NotApplicable { get; init; }

    /// <summary>Where the region's other towns lie; empty where there are too few to tell.</summary>
    public GeoBox? Region { get; init; }

    public required BeltRule BeltRule { get; init; }
    public required DateOnly Today { get; init; }

    public TownFacts Facts => (TownFacts)Sections[TownSectionKind.Facts];

    /// <summary>What stands for the town in comparisons: a director's choice, or the newest (over one territory, where one is given).</summary>
    public T? Headline<T>(TerritorialBasis? basis = null) where T : Figure =>
        Figures.FirstOrDefault(f => f is { IsHeadline: true, Figure: T })?.Figure as T
        ?? Figures.Select(f => f.Figure).OfType<T>().Where(figure => basis is null || figure.Basis == basis)
            .OrderByDescending(figure => figure.Period).ThenByDescending(figure => figure.Id).FirstOrDefault();

    public TownRelease With(TownSectionKind kind, SectionContent content, Source? source)
    {
        var (sections, sources) = (Sections.ToDictionary(), SectionSources.ToDictionary());
        sections[kind] = content;
        sources.Remove(kind);
        if (source is not null)
            sources[kind] = source;
        return this with { Sections = sections, SectionSources = sources };
    }

    /// <summary>As it would be with a figure published: what it replaces gives way to it.</summary>
    public TownRelease With(Figure figure, bool? asHeadline)
    {
        var (replaced, others) = (Figures.Where(f => f.Figure.SeriesKey == figure.SeriesKey).ToList(), Figures.Where(f => f.Figure.SeriesKey != figure.SeriesKey).ToList());
        var isHeadline = asHeadline ?? replaced.Any(f => f.IsHeadline);
        return this with
        {
            Figures =
            [
                .. others.Select(f => isHeadline && f.Figure.TopicKey == figure.TopicKey ? f with { IsHeadline = false } : f),
                new ReleasedFigure(figure, isHeadline),
            ],
        };
    }

    /// <summary>
    /// As it would be with many figures published at once: of several that speak of one time the first stands, and of several that are to
    /// stand for the town the first does.
    /// </summary>
    /// <param name="inOrder">Each with what is wished of it as the headline; empty takes over from what it replaces.</param>
    public TownRelease With(IEnumerable<(Figure Figure, bool? AsHeadline)> inOrder)
    {
        var standing = Figures.ToLookup(f => f.Figure.SeriesKey);
        var published = new Dictionary<string, ReleasedFigure>();
        var topics = new HashSet<string>();
        foreach (var (figure, asHeadline) in inOrder.Where(one => !published.ContainsKey(one.Figure.SeriesKey)))
        {
            var isHeadline = (asHeadline ?? standing[figure.SeriesKey].Any(f => f.IsHeadline)) && topics.Add(figure.TopicKey);
            published[figure.SeriesKey] = new(figure, isHeadline);
        }

        return this with
        {
            Figures =
            [
                .. Figures.Where(f => !published.ContainsKey(f.Figure.SeriesKey)).Select(f => topics.Contains(f.Figure.TopicKey) ? f with { IsHeadline = false } : f),
                .. published.Values,
            ],
        };
    }
}

/// <summary>A chosen figure, and whether a director chose it to stand for the town in comparisons.</summary>
public sealed record ReleasedFigure(Figure Figure, bool IsHeadline);

/// <summary>Degrees of WGS-84.</summary>
public sealed record GeoBox(double South, double West, double North, double East)
{
    /// <summary>Around these points with a margin; empty where two points or fewer would make it a guess.</summary>
    public static GeoBox? Around(IReadOnlyCollection<GeoPoint> points, double marginDegrees) => points.Count < 3
        ? null
        : new(points.Min(p => p.Latitude) - marginDegrees, points.Min(p => p.Longitude) - marginDegrees,
            points.Max(p => p.Latitude) + marginDegrees, points.Max(p => p.Longitude) + marginDegrees);

    public bool Holds(double latitude, double longitude) =>
        South <= latitude && latitude <= North && West <= longitude && longitude <= East;
}
