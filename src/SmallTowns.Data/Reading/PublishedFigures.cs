using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The figures of the settlement system, each as it stands at the moment that is asked about.</summary>
internal sealed class PublishedFigures
{
    public PublishedFigures(IReadOnlyList<Figure> figures, DateTime? asOfUtc, PublishedSources sources)
    {
        var all = (from figure in figures
                   let moment = FigureMoment.Of(figure, asOfUtc)
                   where moment is not null
                   select (Figure: figure, Published: sources.Figure(figure, moment.Value))).ToList();
        OfTowns = all
            .Where(pair => pair.Figure.TownId is not null && pair.Published.State != FigureState.Withdrawn)
            .ToLookup(pair => pair.Figure.TownId!.Value, pair => pair.Published);
        OfRegion = [.. all
            .Where(pair => pair.Figure.RegionId is not null && pair.Published.State == FigureState.Published)
            .Select(pair => pair.Published)];
    }

    /// <summary>In force, and those of the paper that are superseded, by town: what a publication once said stays what it computed with.</summary>
    public ILookup<int, PublishedFigure> OfTowns { get; }

    public List<PublishedFigure> OfRegion { get; }
}
