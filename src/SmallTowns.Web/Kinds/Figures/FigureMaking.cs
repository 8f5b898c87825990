using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;

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

        var figure = await MakeAsync(db, input, new FigureOrigin { SubjectKey = subject, Source = source, ProposedBy = by.Name, ProposedUtc = utcNow }, cancellationToken);
        figure?.Submit();
        return figure;
    }

    private static async Task<Figure?> MakeAsync(
        SmallTownsDbContext db, FigureInput input, FigureOrigin origin, CancellationToken cancellationToken)
    {
        switch (input.Kind)
        {
            case FigureKind.Population:
                return new PopulationCount(input, origin);
            case FigureKind.Area:
                return new TerritoryArea(input, origin);
            case FigureKind.TravelTime:
                return new TravelTime(input, origin);
            case FigureKind.ExpertBelt:
                return new ExpertBelt(input, origin);
            case FigureKind.Employment:
                var sector = await db.EmploymentSectors.FindAsync([input.SectorId], cancellationToken);
                return sector is null ? null : new EmploymentCount(input, origin, sector);
            case FigureKind.Indicator:
                var indicator = await db.Indicators.FindAsync([input.IndicatorId], cancellationToken);
                return indicator is null or { IsBuiltIn: true } ? null : new IndicatorValue(input, origin, indicator);
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
}
