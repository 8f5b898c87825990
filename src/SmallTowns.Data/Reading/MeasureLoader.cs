using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>
/// Reads what is published of one measure for all towns of the region, as it is now or as it was at a past moment: the same way for every
/// row of the indicator catalogue, whichever type of figures keeps its values.
/// </summary>
public sealed class MeasureLoader(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    /// <summary>What can be asked for. A measure that has sectors is there once for each sector of which something is published.</summary>
    public async Task<MeasureList> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var editions = await db.EditionsAsync(cancellationToken);
        var region = (await served.RegionAsync(db, cancellationToken)).Id;
        var rows = await db.Indicators.AsNoTracking().OrderBy(row => row.Topic).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var figures = db.Figures.AsNoTracking().Where(figure => figure.Town!.RegionId == region && figure.State == FigureState.Published);
        var known = new HashSet<string>(await db.Indicators
            .Where(row => figures.OfType<IndicatorValue>().Any(value => value.IndicatorId == row.Id))
            .Select(row => row.Code).ToListAsync(cancellationToken));
        if (await figures.OfType<PopulationCount>().AnyAsync(cancellationToken))
            known.Add(BuiltInIndicators.Population);
        if (await figures.OfType<TerritoryArea>().AnyAsync(cancellationToken))
            known.Add(BuiltInIndicators.Area);
        if (await figures.OfType<TravelTime>().AnyAsync(cancellationToken))
            known.Add(BuiltInIndicators.TravelTime);
        var sectors = await figures.OfType<EmploymentCount>()
            .Select(count => new { count.Measure, count.Sector!.Classification, count.Sector.Code, count.Sector.NameRu, count.Sector.NameEn })
            .Distinct().ToListAsync(cancellationToken);

        List<MeasureHead> heads = [];
        foreach (var row in rows)
        {
            var ofSectors = sectors.Where(sector => BuiltInIndicators.CodeOf(FigureKind.Employment, sector.Measure) == row.Code).ToList();
            if (ofSectors.Count == 0)
                heads.Add(HeadOf(row, known.Contains(row.Code)));
            else
                heads.AddRange(ofSectors.OrderBy(sector => sector.Classification).ThenBy(sector => sector.Code, StringComparer.Ordinal).Select(sector => HeadOf(row, true) with
                {
                    Code = SectorMeasure.CodeOf(row.Code, sector.Classification, sector.Code),
                    Name = MeasureHead.NameOf(new(row.NameRu, row.NameEn), new(sector.NameRu, sector.NameEn)),
                }));
        }

        return new([.. heads, .. DerivedMeasures.Heads(known.Contains)], editions, clock.GetUtcNow().UtcDateTime);
    }

    /// <param name="edition">The publication that is read; empty for the present.</param>
    /// <returns>Empty where the catalogue has no such row; a measure of which nothing is published has no observations.</returns>
    public async Task<PublishedMeasure?> LoadAsync(string code, long? edition = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        PastMoment? past = null;
        if (edition is { } number && (past = await db.PastMomentAsync(number, cancellationToken)) is null)
            return null;
        var editions = await db.EditionsAsync(cancellationToken);
        var region = (await served.RegionAsync(db, cancellationToken)).Id;
        var asked = SectorMeasure.Read(code);
        if (await db.Indicators.FirstOrDefaultAsync(row => row.Code == asked.RowCode, cancellationToken) is not { } row)
            return null;
        var sector = asked.SectorCode is null ? null
            : await db.EmploymentSectors.FirstOrDefaultAsync(sector => sector.Classification == asked.Classification && sector.Code == asked.SectorCode, cancellationToken);
        if (asked.SectorCode is not null && sector is null)
            return null;

        var paperId = await db.PrintedNumbers.OrderBy(number => number.Id).Select(number => (int?)number.SourceId).FirstOrDefaultAsync(cancellationToken);
        var figures = await OfMeasure(db.Figures.Where(figure => figure.Town!.RegionId == region), row, sector)
            .InForceOrOf(paperId, past).WithStandings(past)
            .OrderBy(figure => figure.Id)
            .ToListAsync(cancellationToken);
        var sources = await db.Sources.OrderBy(source => source.Id).ToListAsync(cancellationToken);
        if (past is { } then)
            await CataloguesAsTheyWere.ApplyAsync(sources, [row], db, then, cancellationToken);
        var slugs = await db.Towns.Where(town => town.RegionId == region).ToDictionaryAsync(town => town.Id, town => town.Slug, cancellationToken);
        var observations = new Observations(new PublishedSources(sources), slugs, paperId, past);
        var head = HeadOf(row, figures.Count > 0);
        if (sector is not null)
            head = head with { Code = code, Name = MeasureHead.NameOf(head.Name, new(sector.NameRu, sector.NameEn)) };
        return new(head, figures.Select(observations.Of).OfType<Observation>()) { Editions = editions, LoadedUtc = clock.GetUtcNow().UtcDateTime };
    }

    private static IQueryable<Figure> OfMeasure(IQueryable<Figure> figures, Indicator row, EmploymentSector? sector) => row.Code switch
    {
        BuiltInIndicators.Population => figures.OfType<PopulationCount>(),
        BuiltInIndicators.Area => figures.OfType<TerritoryArea>(),
        BuiltInIndicators.TravelTime => figures.OfType<TravelTime>(),
        BuiltInIndicators.EmployedPeople => OfSector(figures, sector, EmploymentMeasure.People),
        BuiltInIndicators.EmployedShare => OfSector(figures, sector, EmploymentMeasure.PercentOfEmployed),
        BuiltInIndicators.PublicSectorShare => OfSector(figures, sector, EmploymentMeasure.PercentOfPublicSectorEmployed),
        _ => figures.OfType<IndicatorValue>().Where(value => value.IndicatorId == row.Id),
    };

    // Sectors add up to a whole: without one nothing is asked that has an answer.
    private static IQueryable<Figure> OfSector(IQueryable<Figure> figures, EmploymentSector? sector, EmploymentMeasure measure)
    {
        var sectorId = sector?.Id;
        return figures.OfType<EmploymentCount>().Where(count => count.Measure == measure && count.SectorId == sectorId);
    }

    private static MeasureHead HeadOf(Indicator row, bool hasValues) =>
        new(row.Code, new(row.NameRu, row.NameEn), new(row.UnitRu, row.UnitEn), row.Decimals, row.Topic, hasValues);
}
