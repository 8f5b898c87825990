using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Makes the figure that a checked input describes.</summary>
internal static class FigureMaking
{
    /// <summary>Empty where the input names a town, a sector, an indicator or a source that is not there (any more).</summary>
    public static async Task<Figure?> MakeAsync(
        SmallTownsDbContext db, FigureInput input, StaffActor by, DateTime utcNow, CancellationToken cancellationToken)
    {
        var subject = await SubjectKeyAsync(db, input, cancellationToken);
        var source = await db.Sources.FindAsync([input.SourceId], cancellationToken);
        if (subject is null || source is null)
            return null;

        var figure = await MakeAsync(db, input, FactsOf(input, subject, source, by, utcNow), cancellationToken);
        figure?.Submit();
        return figure;
    }

    private static async Task<Figure?> MakeAsync(
        SmallTownsDbContext db, FigureInput input, FigureFacts facts, CancellationToken cancellationToken)
    {
        switch (input.Kind)
        {
            case FigureKind.Population:
                return new PopulationCount(facts, input.Method!.Value, input.RoundedTo);
            case FigureKind.Area:
                return new TerritoryArea(facts);
            case FigureKind.TravelTime:
                return new TravelTime(facts, input.Mode ?? TravelMode.NotStated);
            case FigureKind.ExpertBelt:
                return new ExpertBelt(facts, Line(input.ReasonRu), Line(input.ReasonEn));
            case FigureKind.Employment:
                var sector = await db.EmploymentSectors.FindAsync([input.SectorId], cancellationToken);
                return sector is null ? null : new EmploymentCount(facts, sector, input.Measure!.Value);
            case FigureKind.Indicator:
                var indicator = await db.Indicators.FindAsync([input.IndicatorId], cancellationToken);
                return indicator is null or { IsBuiltIn: true } ? null : new IndicatorValue(facts, indicator);
            default:
                throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "This kind of figure cannot be made yet.");
        }
    }

    private static async Task<string?> SubjectKeyAsync(SmallTownsDbContext db, FigureInput input, CancellationToken cancellationToken)
    {
        if (input.TownId is { } townId)
            return await db.Towns.FindAsync([townId], cancellationToken) is { } town ? town.Key : null;
        return await db.Regions.FindAsync([input.RegionId], cancellationToken) is { } region ? Region.KeyOf(region.Slug) : null;
    }

    private static FigureFacts FactsOf(FigureInput input, string subjectKey, Source source, StaffActor by, DateTime utcNow) => new()
    {
        SubjectKey = subjectKey,
        TownId = input.TownId,
        RegionId = input.RegionId,
        Value = input.Value!.Value,
        UpperValue = input.UpperValue,
        Qualifier = input.Qualifier,
        Basis = input.Basis!.Value,
        Period = input is { PeriodStart: { } start, PeriodEnd: { } end } ? new Period(start, end) : null,
        SourceId = source.Id,
        Source = source,
        SourcePlaceRu = Line(input.SourcePlaceRu),
        SourcePlaceEn = Line(input.SourcePlaceEn),
        SourcePlaceUrl = Line(input.SourcePlaceUrl),
        Status = input.Status!.Value,
        NoteRu = Line(input.NoteRu),
        NoteEn = Line(input.NoteEn),
        ProposedBy = by.Name,
        ProposedUtc = utcNow,
    };
}
