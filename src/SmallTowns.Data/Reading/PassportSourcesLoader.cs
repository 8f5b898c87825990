using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

/// <summary>Reads which sources the passports and offers of the region's towns name, without reading them.</summary>
public sealed class PassportSourcesLoader(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    // A text that was emptied is shown nowhere, and its source with it.
    private static readonly string NoText = SectionJson.Write(new TownText());

    public async Task<PassportSources> LoadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var editions = await db.EditionsAsync(cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var today = RegionCalendar.DayOf(utcNow);
        var regionId = await served.IdAsync(db, cancellationToken);
        var shown = (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today));
        var sources = await db.Sources.AsNoTracking()
            .Where(source => db.PublishedDocuments.Any(document => document.SourceId == source.Id
                && TownSectionKinds.OfPassport.Contains(document.Kind) && document.Content != NoText
                && document.ScopeKind == ScopeKind.Town && shown.Any(town => town.Id == document.ScopeId))
                // What was taken back names no source any more.
                || db.PublishedDocuments.Any(document => document.SourceId == source.Id && OfferKinds.Codes.Contains(document.Kind)
                    && (document.ScopeKind == ScopeKind.Town ? shown.Any(town => town.Id == document.ScopeId) : document.ScopeId == regionId)))
            .ToListAsync(cancellationToken);
        return new([.. new PublishedSources(sources).All], editions, utcNow);
    }
}
