using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The sources by their keys, and figures with their source attached: one object a source, however many figures name it.</summary>
internal sealed class PublishedSources
{
    private readonly Dictionary<int, PublishedSource> _byId;

    public PublishedSources(IReadOnlyList<Source> sources)
    {
        _byId = sources.ToDictionary(source => source.Id, source => new PublishedSource
        {
            Code = source.Code,
            Title = new(source.TitleRu, source.TitleEn),
            ShortTitle = new(source.ShortTitleRu, source.ShortTitleEn),
            Publisher = Text(source.PublisherRu, source.PublisherEn),
            Url = source.Url,
            Licence = Text(source.LicenceRu, source.LicenceEn),
            LicenceUrl = source.LicenceUrl,
            Note = Text(source.NoteRu, source.NoteEn),
        });
        All = [.. sources.Select(source => _byId[source.Id])];
    }

    public IReadOnlyList<PublishedSource> All { get; }

    public PublishedSource this[int id] => _byId[id];

    /// <summary>A text of two columns; the Russian one stands in where there is no translation yet.</summary>
    public static LocalizedText? Text(string? ru, string? en) => ru is null ? null : new LocalizedText(ru, en ?? ru);

    public PublishedFigure Figure(Figure figure, FigureMoment moment) => new()
    {
        Id = figure.Id,
        Kind = figure.Kind,
        Value = figure.Value,
        UpperValue = figure.UpperValue,
        Qualifier = figure.Qualifier,
        Basis = figure.Basis,
        Period = figure.Period,
        Source = _byId[figure.SourceId],
        Status = figure.Status,
        Note = Text(figure.NoteRu, figure.NoteEn),
        State = moment.State,
        IsChosen = moment.IsChosen,
        IsHeadline = moment.IsHeadline,
        DecidedUtc = moment.SinceUtc,
        Method = (figure as PopulationCount)?.Method,
        RoundedTo = (figure as PopulationCount)?.RoundedTo ?? 1,
        Mode = (figure as TravelTime)?.Mode,
        Sector = (figure as EmploymentCount)?.Sector is { } sector
            ? new(sector.Classification, sector.Code, new(sector.NameRu, sector.NameEn)) : null,
        Measure = (figure as EmploymentCount)?.Measure,
        Indicator = (figure as IndicatorValue)?.Indicator is { } indicator
            ? new(indicator.Code, new(indicator.NameRu, indicator.NameEn), new(indicator.UnitRu, indicator.UnitEn),
                indicator.Decimals, indicator.Topic) : null,
        Reason = figure is ExpertBelt belt ? Text(belt.ReasonRu, belt.ReasonEn) : null,
    };
}
