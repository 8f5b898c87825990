using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

/// <summary>The figures that have ever been published, each as it stands at the moment that is asked about.</summary>
internal sealed class PublishedFigures
{
    private readonly Dictionary<long, PublishedFigure> byId;

    public PublishedFigures(IReadOnlyList<Figure> figures, FigureMoments moments, PublishedSources sources)
    {
        var all = (from figure in figures
                   let moment = moments.Of(figure)
                   where moment is not null
                   select (Figure: figure, Published: sources.Figure(figure, moment.Value))).ToList();
        byId = all.ToDictionary(pair => pair.Figure.Id, pair => pair.Published);
        OfTowns = all
            .Where(pair => pair.Figure.TownId is not null && pair.Published.State != FigureState.Withdrawn)
            .ToLookup(pair => pair.Figure.TownId!.Value, pair => pair.Published);
        OfRegion = [.. all
            .Where(pair => pair.Figure.RegionId is not null && pair.Published.State == FigureState.Published)
            .Select(pair => pair.Published)];
    }

    /// <summary>In force and superseded, by town: what a publication once said stays what it computed with.</summary>
    public ILookup<int, PublishedFigure> OfTowns { get; }

    public List<PublishedFigure> OfRegion { get; }

    public PublishedUpdate Update(PublicChange update) => new()
    {
        Utc = update.Utc,
        Kind = update.Kind,
        Section = TownSectionKinds.Codes.Contains(update.SubjectKind) ? TownSectionKinds.OfKey(update.SubjectKey) : null,
        Old = update.OldFigureId is { } old ? byId.GetValueOrDefault(old) : null,
        New = update.NewFigureId is { } @new ? byId.GetValueOrDefault(@new) : null,
        NoteRu = update.NoteRu,
        NoteEn = update.NoteEn,
    };
}
