using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Reads what rows refer to: towns, sources, sectors and indicators as they are now.</summary>
public sealed class ImportReferences(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider time)
{
    public async Task<ImportReference> ReadAsync(string? indicator, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var region = await served.RegionAsync(db, cancellation);
        var stored = await (await served.TownsAsync(db, cancellation)).AsNoTracking().OrderBy(town => town.NameRu).ToListAsync(cancellation);
        var townIds = stored.Select(town => town.Id).ToList();
        var municipalities = (await db.Set<TownMunicipality>().AsNoTracking().Where(link => townIds.Contains(link.TownId))
                .Select(link => new { link.TownId, Own = link.Municipality!.NameRu, Parent = link.Municipality.Parent == null ? null : link.Municipality.Parent.NameRu })
                .ToListAsync(cancellation))
            .SelectMany(link => new[] { (link.TownId, Name: link.Own), (link.TownId, Name: link.Parent) }).Where(link => link.Name is not null).ToLookup(link => link.TownId, link => link.Name!);
        List<KnownTown> towns =
        [
            .. stored.Select(town => new KnownTown(town.Id, town.Key, town.Slug, town.NameRu, town.NameEn, town.Oktmo) { Municipalities = [.. municipalities[town.Id].Distinct()] }),
        ];
        var sectors = await db.EmploymentSectors
            .Select(sector => new KnownSector(sector.Id, sector.Classification, sector.Code, sector.NameRu, sector.NameEn)).ToListAsync(cancellation);
        var sources = await SourcesAsync(db, cancellation);
        var known = (await IndicatorsAsync(db, cancellation)).Find(known => known.Code == indicator);
        return new(towns, new TownFinder(towns), sources, new SourceFinder(sources), new SectorFinder(sectors),
            known, RegionCalendar.Today(time))
        {
            NotApplicableTo = known is null ? new HashSet<int>()
                : await db.NotApplicable.Where(mark => mark.IndicatorId == known.Id).Select(mark => mark.TownId).ToHashSetAsync(cancellation),
            RegionId = region.Id,
            RegionSlug = region.Slug,
            Around = GeoBox.Around([.. stored.Select(town => new GeoPoint(town.Latitude, town.Longitude))], ReleaseReading.MarginDegrees),
            Measures = await db.MeasuresAsync(cancellation),
            Facts = stored.ToDictionary(town => town.Id, TownFacts.Of),
        };
    }

    public async Task<IReadOnlyList<KnownIndicator>> IndicatorsAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await IndicatorsAsync(db, cancellation);
    }

    private static async Task<List<KnownSource>> SourcesAsync(SmallTownsDbContext db, CancellationToken cancellation)
    {
        var sources = await db.Sources.AsNoTracking().OrderBy(source => source.Code).ToListAsync(cancellation);
        return [.. sources.Select(source => new KnownSource(source.Id, source.Code, [source.TitleRu, source.TitleEn, source.ShortTitleRu, source.ShortTitleEn]))];
    }

    private static Task<List<KnownIndicator>> IndicatorsAsync(SmallTownsDbContext db, CancellationToken cancellation) =>
        db.Indicators.NotBuiltIn().OrderBy(indicator => indicator.NameRu)
            .Select(indicator => new KnownIndicator(
                indicator.Id, indicator.Code, indicator.NameRu, indicator.NameEn, indicator.UnitRu, indicator.Decimals))
            .ToListAsync(cancellation);
}
