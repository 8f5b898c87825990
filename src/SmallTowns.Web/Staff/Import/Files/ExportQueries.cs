using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>
/// What is published, row by row in the form of the templates. Of figures only the chosen ones: a file that is imported
/// proposes values to be chosen, so those beside them have no place in it.
/// </summary>
public sealed class ExportQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    /// <summary>Writes the rows while they come from the database.</summary>
    public async Task<SheetTable> TableAsync(ImportForm form, string? indicator, SmallTownsDbContext db, CancellationToken cancellation)
    {
        var headings = form.Fields.Select(field => field.HeadingRu).ToList();
        if (form.Kind == ImportKind.Towns)
            return new("Данные", headings, await TownsAsync(form, db, cancellation));
        var rows = Figures(form, indicator, db).AsEnumerable().Select(figure => Row(form, figure));
        return new("Данные", headings, rows);
    }

    /// <summary>The latest chosen figure of every topic: what a person who fills in a template wants to see beside the new number.</summary>
    public async Task<IReadOnlyList<Figure>> LastAsync(ImportForm form, string? indicator, SmallTownsDbContext db, CancellationToken cancellation)
    {
        if (!form.IsOfFigures || (form.Kind == ImportKind.Indicator && indicator is null))
            return [];
        var all = await Figures(form, indicator, db).ToListAsync(cancellation);
        return [.. all.GroupBy(figure => figure.TopicKey).Select(topic => topic.OrderByDescending(figure => figure.Period).ThenBy(figure => figure.Basis).First()).OrderBy(figure => figure.Town!.NameRu).ThenBy(figure => figure.TopicKey, StringComparer.Ordinal)];
    }

    public async Task<SmallTownsDbContext> OpenAsync(CancellationToken cancellation) => await contexts.CreateDbContextAsync(cancellation);

    private static IQueryable<Figure> Figures(ImportForm form, string? indicator, SmallTownsDbContext db)
    {
        var published = db.Figures.AsNoTracking().Where(figure => figure.State == FigureState.Published && figure.IsChosen && figure.TownId != null);
        IQueryable<Figure> ofKind = form.Kind switch
        {
            ImportKind.Population => published.OfType<PopulationCount>(),
            ImportKind.Areas => published.OfType<TerritoryArea>(),
            ImportKind.TravelTimes => published.OfType<TravelTime>(),
            ImportKind.Employment => published.OfType<EmploymentCount>().Include(figure => figure.Sector),
            ImportKind.Indicator => published.OfType<IndicatorValue>().Where(figure => figure.Indicator!.Code == indicator).Include(figure => figure.Indicator),
            _ => throw new NotSupportedException($"{form.Kind} are no figures."),
        };
        return ofKind.Include(figure => figure.Town).Include(figure => figure.Source).OrderBy(figure => figure.SeriesKey);
    }

    private static object?[] Row(ImportForm form, Figure figure) => [.. form.Fields.Select(field => Cell(field.Key, figure))];

    private static object? Cell(string key, Figure figure) => key switch
    {
        FieldKeys.Town => figure.Town!.NameRu,
        FieldKeys.Oktmo => figure.Town!.Oktmo,
        FieldKeys.Sector => SectorFinder.Spell(((EmploymentCount)figure).Sector!.Classification, ((EmploymentCount)figure).Sector!.Code),
        FieldKeys.Measure => FieldWords.Measure.Spell(((EmploymentCount)figure).Measure),
        FieldKeys.Indicator => ((IndicatorValue)figure).Indicator!.Code,
        FieldKeys.Value => figure.Value,
        FieldKeys.Upper => figure.UpperValue,
        FieldKeys.Qualifier => FieldWords.Qualifier.Spell(figure.Qualifier),
        FieldKeys.Basis => FieldWords.Basis.Spell(figure.Basis),
        FieldKeys.Period => figure.Period is { } period ? PeriodText.Spell(period) : null,
        FieldKeys.Method => FieldWords.Method.Spell(((PopulationCount)figure).Method),
        FieldKeys.RoundedTo => ((PopulationCount)figure).RoundedTo,
        FieldKeys.Mode => FieldWords.Mode.Spell(((TravelTime)figure).Mode),
        FieldKeys.Source => figure.Source!.Code,
        FieldKeys.SourcePlaceRu => figure.SourcePlaceRu,
        FieldKeys.SourcePlaceEn => figure.SourcePlaceEn,
        FieldKeys.SourcePlaceUrl => figure.SourcePlaceUrl,
        FieldKeys.Status => FieldWords.Status.Spell(figure.Status),
        FieldKeys.NoteRu => figure.NoteRu,
        FieldKeys.NoteEn => figure.NoteEn,
        _ => throw new NotSupportedException($"No figure has a {key}."),
    };

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> TownsAsync(ImportForm form, SmallTownsDbContext db, CancellationToken cancellation)
    {
        var towns = await (await served.TownsAsync(db, cancellation)).AsNoTracking().OrderBy(town => town.Slug).ToListAsync(cancellation);
        return
        [
            .. towns.Select(town => (IReadOnlyList<object?>)[.. form.Fields.Select(field => field.Key switch
            {
                FieldKeys.Slug => town.Slug,
                FieldKeys.NameRu => town.NameRu,
                FieldKeys.NameEn => town.NameEn,
                FieldKeys.Oktmo => (object?)town.Oktmo,
                FieldKeys.Latitude => Degrees(town.Latitude),
                FieldKeys.Longitude => Degrees(town.Longitude),
                FieldKeys.TownSince => town.TownSinceYear,
                FieldKeys.RailRu => town.RailStationRu,
                FieldKeys.RailEn => town.RailStationEn,
                FieldKeys.RoadRu => town.MainRoadRu,
                FieldKeys.RoadEn => town.MainRoadEn,
                FieldKeys.NoteRu => town.NoteRu,
                FieldKeys.NoteEn => town.NoteEn,
                // Facts carry no source of their own.
                FieldKeys.Source => null,
                _ => throw new NotSupportedException($"No town has a {field.Key}."),
            })]),
        ];
    }

    private static decimal Degrees(double degrees) => Math.Round((decimal)degrees, 6);
}
