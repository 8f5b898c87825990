using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Reading;

/// <summary>The sources by their keys, and figures with their source attached: one object a source, however many figures name it.</summary>
internal sealed class PublishedSources
{
    private readonly Dictionary<int, PublishedSource> byId;
    private readonly HashSet<string> named = [];
    private readonly Dictionary<int, PublishedIndicator> indicators = [];

    public PublishedSources(IReadOnlyList<Source> sources)
    {
        byId = sources.ToDictionary(source => source.Id, source => new PublishedSource
        {
            Code = source.Code,
            Place = source.Id,
            Title = new(source.TitleRu, source.TitleEn),
            ShortTitle = new(source.ShortTitleRu, source.ShortTitleEn),
            Authors = Text(source.AuthorsRu, source.AuthorsEn),
            PublishedIn = Text(source.PublishedInRu, source.PublishedInEn),
            PublishedYear = source.PublishedYear,
            Publisher = Text(source.PublisherRu, source.PublisherEn),
            Url = source.Url,
            Licence = Text(source.LicenceRu, source.LicenceEn),
            LicenceUrl = source.LicenceUrl,
            Note = Text(source.NoteRu, source.NoteEn),
            ReadOn = source.ReadOn,
            Unknown = Text(source.UnknownRu, source.UnknownEn),
        });
    }

    /// <summary>The source that something published names.</summary>
    public PublishedSource this[int id]
    {
        get
        {
            var source = byId[id];
            named.Add(source.Code);
            return source;
        }
    }

    public IEnumerable<PublishedSource> All => byId.Values.OrderBy(source => source.Place);

    /// <summary>
    /// The sources that readers are shown once everything has been read that names them. One that a member of staff has
    /// added is not published by adding it: it waits until something published names it.
    /// </summary>
    /// <param name="addedByStaff">Codes.</param>
    /// <param name="namedBefore">The keys of those that are named by what is published and is not read any more.</param>
    public IReadOnlyList<PublishedSource> Listed(IReadOnlySet<string> addedByStaff, IEnumerable<int> namedBefore)
    {
        named.UnionWith(namedBefore.Select(id => byId[id].Code));
        return [.. All.Where(source => named.Contains(source.Code) || !addedByStaff.Contains(source.Code))];
    }

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
        Source = this[figure.SourceId],
        SourcePlace = figure.SourcePlace,
        Status = figure.Status,
        Note = Text(figure.NoteRu, figure.NoteEn),
        State = moment.State,
        IsChosen = moment.IsChosen,
        IsPicked = moment.IsHeadline,
        DecidedUtc = moment.SinceUtc,
        Method = (figure as PopulationCount)?.Method,
        RoundedTo = (figure as PopulationCount)?.RoundedTo ?? 1,
        Mode = (figure as TravelTime)?.Mode,
        Sector = (figure as EmploymentCount)?.Sector is { } sector
            ? new(sector.Classification, sector.Code, new(sector.NameRu, sector.NameEn)) : null,
        Measure = (figure as EmploymentCount)?.Measure,
        Indicator = (figure as IndicatorValue)?.Indicator is { } indicator ? IndicatorOf(indicator) : null,
        Reason = figure is ExpertBelt belt ? Text(belt.ReasonRu, belt.ReasonEn) : null,
    };

    /// <summary>One object an indicator, however many values it has.</summary>
    private PublishedIndicator IndicatorOf(Indicator indicator)
    {
        if (!indicators.TryGetValue(indicator.Id, out var published))
        {
            published = new(indicator.Code, new(indicator.NameRu, indicator.NameEn), new(indicator.UnitRu, indicator.UnitEn), indicator.Decimals, indicator.Topic);
            indicators.Add(indicator.Id, published);
        }

        return published;
    }
}
