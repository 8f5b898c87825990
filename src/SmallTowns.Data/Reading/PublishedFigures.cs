using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The figures of the settlement system, each as it stands at the moment that is asked about.</summary>
internal sealed class PublishedFigures
{
    public PublishedFigures(IReadOnlyList<Figure> figures, PastMoment? past, PublishedSources sources)
    {
        var all = (from figure in figures
                   let moment = FigureMoment.Of(figure, past)
                   where moment is not null
                   select (Figure: figure, Published: sources.Figure(figure, moment.Value))).ToList();
        OfTowns = all
            .Where(pair => pair.Figure.TownId is not null && pair.Published.State != FigureState.Withdrawn)
            .ToLookup(pair => pair.Figure.TownId!.Value, pair => pair.Published);
        List<PublishedFigure> ofRegion = [.. all
            .Where(pair => pair.Figure.RegionId is not null && pair.Published.State == FigureState.Published)
            .Select(pair => pair.Published)];
        var area = AreaOf(ofRegion);
        OfRegion = [.. ofRegion.Select(figure => figure with { IsHeadline = figure.Id == area?.Id })];
    }

    /// <summary>In force, and those of the paper that are superseded, by town: what a publication once said stays what it computed with.</summary>
    public ILookup<int, PublishedFigure> OfTowns { get; }

    public IReadOnlyList<PublishedFigure> OfRegion { get; }

    /// <summary>The area by which the mean distance is computed: a director's choice, or the newest.</summary>
    private static PublishedFigure? AreaOf(List<PublishedFigure> figures)
    {
        List<PublishedFigure> areas = [.. figures.Where(figure => figure is { Kind: FigureKind.Area, IsChosen: true, Basis: TerritorialBasis.Region })];
        return areas.FirstOrDefault(figure => figure.IsPicked) ?? TownHeadlines.Latest(areas);
    }
}
