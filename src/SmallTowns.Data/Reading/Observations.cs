using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>Figures as observations. What many have in common, sources with their places and notes, is one object.</summary>
internal sealed class Observations(PublishedSources sources, IReadOnlyDictionary<int, string> slugs, int? paperId, PastMoment? past)
{
    private readonly HashSet<ObservationOrigin> origins = [];

    /// <summary>None for a figure that did not stand at the moment, and for one that another was chosen before.</summary>
    public Observation? Of(Figure figure)
    {
        var isOfPaper = figure.SourceId == paperId;
        if (FigureMoment.Of(figure, past) is not { State: not FigureState.Withdrawn } moment || (!moment.IsChosen && !isOfPaper))
            return null;
        return new()
        {
            TownSlug = slugs[figure.TownId!.Value],
            Value = figure.Value,
            UpperValue = figure.UpperValue,
            Qualifier = figure.Qualifier,
            Basis = figure.Basis,
            Period = figure.Period,
            Origin = Kept(new([sources[figure.SourceId]], figure.Status, figure.SourcePlace, PublishedSources.Text(figure.NoteRu, figure.NoteEn))),
            Method = (figure as PopulationCount)?.Method,
            FigureId = figure.Id,
            IsOfPaper = isOfPaper,
            IsChosen = moment.IsChosen,
        };
    }

    private ObservationOrigin Kept(ObservationOrigin origin)
    {
        if (origins.TryGetValue(origin, out var known))
            return known;
        origins.Add(origin);
        return origin;
    }
}
