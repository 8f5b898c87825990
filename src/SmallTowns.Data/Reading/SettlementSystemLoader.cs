using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Boundaries;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Reading;

/// <summary>
/// Reads the published figures and places of a region in a few queries and computes what follows from them: as it is now,
/// or as it was at a past moment or in an edition. Statements and the reproduced publication came with the portal and have no other past.
/// </summary>
public sealed class SettlementSystemLoader(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    private static readonly StringComparer RussianOrder = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), CompareOptions.None);

    public Task<SettlementSystem> LoadAsync(CancellationToken cancellationToken = default) => LoadAsync(null, cancellationToken);

    public async Task<SettlementSystem> LoadAsync(PastMoment? past, CancellationToken cancellationToken = default)
    {
        await using var db = await OpenAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await ReadAsync(db, past, cancellationToken);
    }

    /// <returns>Empty where there is no such edition (yet).</returns>
    public async Task<SettlementSystem?> LoadAsync(long edition, CancellationToken cancellationToken = default)
    {
        await using var db = await OpenAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await db.PastMomentAsync(edition, cancellationToken) is { } past ? await ReadAsync(db, past, cancellationToken) : null;
    }

    /// <summary>As it stands in the transaction that the caller has open, also what of it is never committed.</summary>
    public Task<SettlementSystem> LoadWithinAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return ReadAsync(db, null, cancellationToken);
    }

    private async Task<SmallTownsDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return db;
    }

    /// <summary>In one snapshot: what is published meanwhile is in none of the queries, and the numbers say which editions were read.</summary>
    private async Task<SettlementSystem> ReadAsync(SmallTownsDbContext db, PastMoment? past, CancellationToken cancellationToken)
    {
        var editions = await db.EditionsAsync(cancellationToken);
        var last = await db.LastPublicationAsync(past, cancellationToken);
        // Taken once: a reading over midnight must not call yesterday's members those of today.
        var utcNow = clock.GetUtcNow().UtcDateTime;

        var region = await served.RegionAsync(db, cancellationToken);
        var towns = await db.Towns
            .Where(town => town.RegionId == region.Id)
            .Include(town => town.Municipalities).ThenInclude(link => link.Municipality!.Parent)
            .Include(town => town.Statements)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var printed = await db.PrintedNumbers.Include(number => number.Town).OrderBy(number => number.Id).ToListAsync(cancellationToken);
        var discrepancies = await db.Discrepancies.Include(d => d.Towns).OrderBy(d => d.Number).ToListAsync(cancellationToken);
        var ofRegion = db.Figures.Where(figure => figure.RegionId == region.Id || figure.Town!.RegionId == region.Id);
        var figures = await ofRegion
            // Nothing is computed from those of the catalogue, and a country has millions of them.
            .Where(figure => !(figure is IndicatorValue) || figure.RegionId != null)
            .InForceOrOf(printed.FirstOrDefault()?.SourceId, past).AsShown(past)
            .OrderBy(figure => figure.Id)
            .ToListAsync(cancellationToken);
        var namedByFigures = await ofRegion.EverPublished(past).Select(figure => figure.SourceId).Distinct().ToListAsync(cancellationToken);
        var rays = await db.TransportRays
            .Where(ray => ray.RegionId == region.Id)
            .Include(ray => ray.Stops)
            .ToListAsync(cancellationToken);
        var belts = await db.BeltDescriptions
            .Where(belt => belt.RegionId == region.Id)
            .ToListAsync(cancellationToken);
        var sources = await db.Sources.OrderBy(source => source.Id).ToListAsync(cancellationToken);
        if (past is { } moment)
        {
            await RegionAsItWas.ApplyAsync(region, rays, towns, db, moment, cancellationToken);
            await TownsAsTheyWere.ApplyAsync(towns, region.Id, db, moment, cancellationToken);
            List<Indicator> indicators = [.. figures.OfType<IndicatorValue>().Select(value => value.Indicator!).Distinct()];
            await CataloguesAsTheyWere.ApplyAsync(sources, indicators, db, moment, cancellationToken);
        }

        var firstPublishedUtc = await db.Set<FigureStanding>().MinAsync(standing => (DateTime?)standing.FromUtc, cancellationToken);
        var today = RegionCalendar.DayOf(past?.Utc ?? utcNow);
        var members = await MembershipsInForce.OnAsync(db, today, past, cancellationToken);

        // A row that was dropped and came back has another key: the order must not tell of it.
        rays.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        towns.Sort((a, b) => RussianOrder.Compare(a.NameRu, b.NameRu));
        List<Town> everShown = [.. towns.Where(town => !town.IsHidden)];
        List<Town> ceased = [.. everShown.Where(town => town.CeasedOn <= today)];
        var namesOfAll = towns.ToDictionary(town => town.Id, town => town.Slug);
        towns.RemoveAll(town => town.IsHidden || town.CeasedOn <= today);
        var published = new PublishedSources(sources);
        var readable = new PublishedFigures(figures, past, published);
        var figuresOfTowns = readable.OfTowns;
        var regionFigures = readable.OfRegion;

        var publishedRegion = RegionOf(region, regionFigures, belts, rays, namesOfAll, published);
        var indicatorUses = await IndicatorUses.ReadAsync(db, ofRegion.Where(figure => figure.TownId != null), past, published, cancellationToken);
        var reader = new PublishedTownReader(publishedRegion, rays, members, published);
        List<PublishedFigure[]> inForce = [.. towns.Select(town => figuresOfTowns[town.Id].Where(figure => figure.State == FigureState.Published).ToArray())];
        var comparedYear = TownHeadlines.ComparedYear(inForce, region.ComparedFromPercent);
        var (publishedTowns, result) = reader.Read(towns, figuresOfTowns, figures => TownHeadlines.Newest(figures, comparedYear));
        var paper = PaperReader.Read(printed, discrepancies, published,
            (source, named) => reader.Read([.. everShown.Where(town => named.Contains(town.Id))], figuresOfTowns, figures => TownHeadlines.OfSource(figures, source)));
        var boundary = BoundaryFiles.Of(region.Slug);
        if (paper is not null)
            paper = paper with { Spacing = SpacingOf(paper.Towns), SpacingOfSmall = SpacingOf(paper.Towns.Where(IsSmall)) };

        return new SettlementSystem(
            publishedRegion,
            publishedTowns,
            result,
            published.Listed(sources.Where(source => source.IsAddedByStaff).Select(source => source.Code).ToHashSet(), namedByFigures),
            paper,
            utcNow)
        {
            Editions = editions,
            Edition = last?.Number ?? Publication.Shipped,
            EditionUtc = last?.Utc,
            ComparedYear = comparedYear,
            Censuses = CensusPair.Of(inForce, region.ComparedFromPercent),
            IndicatorUses = indicatorUses,
            FirstPublishedUtc = firstPublishedUtc,
            Spacing = SpacingOf(publishedTowns),
            SpacingOfSmall = SpacingOf(publishedTowns.Where(IsSmall)),
            CeasedTowns = [.. ceased.Select(town => CeasedOf(town, publishedTowns))],
        };

        TownSpacing SpacingOf(IEnumerable<PublishedTown> towns) => TownSpacings.Of(towns, publishedRegion.Area?.Number, boundary);

        static bool IsSmall(PublishedTown town) => town.SizeClass == SizeClass.Small;
    }

    private static CeasedTown CeasedOf(Town town, IReadOnlyList<PublishedTown> towns) => new(
        town.Slug, new(town.NameRu, town.NameEn), town.CeasedOn!.Value,
        towns.FirstOrDefault(other => other.Slug == town.SuccessorSlug), PublishedSources.Text(town.CeasedNoteRu, town.CeasedNoteEn));

    private static PublishedRegion RegionOf(
        Region region, IReadOnlyList<PublishedFigure> figures, List<BeltDescription> belts, List<TransportRay> rays,
        Dictionary<int, string> slugs, PublishedSources sources)
    {
        return new PublishedRegion
        {
            Slug = region.Slug,
            Name = new(region.NameRu, region.NameEn),
            CentreTownSlug = region.CentreTownSlug,
            BeltRule = new(region.FirstBeltFromMinutes, region.FirstBeltToMinutes, region.SecondBeltToMinutes),
            SizeClasses = new(region.SmallToPeople, region.MediumToPeople, region.BigToPeople, region.LargeToPeople),
            MembershipRule = new(region.SmallToPeople, region.MembershipWarningBandPercent),
            ComparedFromPercent = region.ComparedFromPercent,
            Figures = figures,
            Area = figures.FirstOrDefault(figure => figure.IsHeadline),
            BeltTraits = belts.ToDictionary(
                belt => belt.Belt,
                belt => new PublishedStatementOfBelt(new(belt.TraitsRu, belt.TraitsEn), sources[belt.SourceId])),
            Rays =
            [
                .. rays.Select(ray => new PublishedRay
                {
                    Code = ray.Code,
                    Name = new(ray.NameRu, ray.NameEn),
                    Description = new(ray.DescriptionRu, ray.DescriptionEn),
                    IsStrong = ray.IsStrong,
                    Source = sources[ray.SourceId],
                    TownSlugs = [.. ray.Stops.OrderBy(stop => stop.Order).Select(stop => slugs[stop.TownId])],
                }),
            ],
        };
    }
}
