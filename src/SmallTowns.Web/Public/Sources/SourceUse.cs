using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Public.Sources;

/// <summary>A source and how many published figures of each kind come from it.</summary>
public sealed record SourceUse(PublishedSource Source, IReadOnlyList<(FigureKind Kind, int Figures)> Kinds, int OtherFacts)
{
    public int Figures => Kinds.Sum(kind => kind.Figures);

    /// <summary>Whoever passes its contents on must do so under the same licence.</summary>
    public bool IsShareAlike => Source.Licence?.En.Contains("BY-SA", StringComparison.Ordinal) == true;

    /// <param name="listed">Those that readers are shown.</param>
    public static IReadOnlyList<SourceUse> Of(SettlementSystem system, IReadOnlyList<PublishedSource> listed)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(listed);
        var figures = system.Towns.SelectMany(town => town.Figures).Concat(system.Region.Figures)
            .CountBy(figure => (figure.Source.Code, figure.Kind))
            .Concat(system.IndicatorUses.Select(use => KeyValuePair.Create((use.Source.Code, Kind: FigureKind.Indicator), use.Values)))
            .ToLookup(count => count.Key.Code, count => (count.Key.Kind, count.Value));
        var facts = FactsOf(system).ToLookup(source => source.Code);
        return
        [
            .. listed.Select(source => new SourceUse(
                source,
                [.. figures[source.Code].GroupBy(count => count.Kind, count => count.Value).OrderBy(counts => counts.Key).Select(counts => (counts.Key, counts.Sum()))],
                facts[source.Code].Count())),
        ];
    }

    // What is said in words rather than numbers: statuses, statements, belts, rays.
    private static IEnumerable<PublishedSource> FactsOf(SettlementSystem system) =>
        system.Towns.SelectMany(town => town.Municipalities.Select(link => link.Source))
            .Concat(system.Towns.SelectMany(town => town.Statements.Select(statement => statement.Source)))
            .Concat(system.Region.BeltTraits.Values.Select(traits => traits.Source))
            .Concat(system.Region.Rays.Select(ray => ray.Source));
}
