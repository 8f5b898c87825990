using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>Reads the passports of towns of the region, of one or of several in as many queries: as they are now, or as they were at a past moment.</summary>
public sealed class PassportLoader(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    /// <returns>An empty one where there is no town of that name (any more).</returns>
    public async Task<PublishedPassport> LoadAsync(string slug, PastMoment? past = null, CancellationToken cancellationToken = default) =>
        (await LoadAsync([slug], past, cancellationToken))[slug];

    /// <returns>By slug.</returns>
    public async Task<IReadOnlyDictionary<string, PublishedPassport>> LoadAsync(
        IReadOnlyCollection<string> slugs, PastMoment? past = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var passports = await ReadAsync(db, slugs, past, cancellationToken);
        return slugs.ToDictionary(slug => slug, slug => passports.GetValueOrDefault(slug, PublishedPassport.Empty) with { Editions = editions, LoadedUtc = utcNow });
    }

    /// <summary>As it stands in the transaction that the caller has open, also what of it is never committed.</summary>
    public async Task<PublishedPassport> LoadWithinAsync(SmallTownsDbContext db, string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return (await ReadAsync(db, [slug], null, cancellationToken)).GetValueOrDefault(slug, PublishedPassport.Empty) with { LoadedUtc = clock.GetUtcNow().UtcDateTime };
    }

    private async Task<Dictionary<string, PublishedPassport>> ReadAsync(
        SmallTownsDbContext db, IReadOnlyCollection<string> slugs, PastMoment? past, CancellationToken cancellationToken)
    {
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => slugs.Contains(town.Slug))
            .Select(town => new { town.Id, town.Slug })
            .ToDictionaryAsync(town => town.Id, town => town.Slug, cancellationToken);
        var sections = await PassportSections.ReadAsync(db, towns.Keys, past, cancellationToken);
        var indicators = await PassportIndicators.ReadAsync(db, towns.Keys, past, cancellationToken);
        var updates = await PassportUpdates.ReadAsync(db, towns.Keys, past, cancellationToken);
        var named = sections.SourceIds.Concat(indicators.SourceIds).Concat(updates.SourceIds).ToHashSet();
        var sources = named.Count == 0 ? [] : await db.Sources.Where(source => named.Contains(source.Id)).ToListAsync(cancellationToken);
        if (past is { } moment)
            await CataloguesAsTheyWere.ApplyAsync(sources, [.. indicators.Indicators.Union(updates.Indicators)], db, moment, cancellationToken);
        var published = new PublishedSources(sources);
        return towns.ToDictionary(town => town.Value, town => sections.PassportOf(town.Key, published) with
        {
            Indicators = indicators.ValuesOf(town.Key, published),
            Updates = updates.LinesOf(town.Key, published),
        });
    }
}
