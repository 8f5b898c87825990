using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Life.Outages;

/// <param name="Word">Its own within the town; stands in addresses and feeds.</param>
/// <param name="Town">Slug.</param>
/// <param name="ChangedUtc">When its notice was last published.</param>
public sealed record Outage(string Word, string Town, LocalizedText TownName, OutageContent Content, DateTime ChangedUtc);

/// <summary>All published outages of the region, newest first, with the days on which somebody watched.</summary>
/// <param name="Watched">By the slug of the town.</param>
public sealed record OutageBook(IReadOnlyList<Outage> Outages, IReadOnlyDictionary<string, IReadOnlySet<DateOnly>> Watched)
{
    private static readonly IReadOnlySet<DateOnly> None = new HashSet<DateOnly>();

    public IReadOnlySet<DateOnly> WatchedIn(string town) => Watched.GetValueOrDefault(town, None);

    public IEnumerable<Outage> OfTown(string town) => Outages.Where(outage => outage.Town == town);

    /// <summary>Of one town, from a day to a day, both included.</summary>
    public OutageStatistics Statistics(string town, DateOnly from, DateOnly to, decimal? households, DateTime utcNow) => OutageStatistics.Of(
        OfTown(town).Select(outage => outage.Content), WatchedIn(town), households, from, to, utcNow);
}

/// <summary>Outages kept in memory. What lasts now is asked of the clock, not of the reading.</summary>
public sealed class PublishedOutages
{
    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly ServedRegion served;
    private readonly TimeProvider clock;
    private readonly KeptReading<OutageBook> current;

    public PublishedOutages(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, KeptReadings readings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(readings);
        (this.contexts, this.served, this.clock) = (contexts, served, clock);
        current = readings.Of([PublicTopics.All, PublicTopics.Outages], ReadAsync);
    }

    public ValueTask<OutageBook> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private async Task<Reading<OutageBook>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var today = RegionCalendar.DayOf(utcNow);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today))
            .Select(town => new { town.Id, town.Slug, town.NameRu, town.NameEn }).ToDictionaryAsync(town => town.Id, cancellationToken);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == OutageContent.Kind)
            .Select(document => new { document.SubjectKey, document.ScopeId, document.Content, document.PublishedUtc }).ToListAsync(cancellationToken);
        var outages = documents.Where(document => document.ScopeId is { } id && towns.ContainsKey(id))
            .Select(document => (Document: document, Content: ContentJson.Read<OutageContent>(document.Content), Town: towns[document.ScopeId!.Value]))
            .Where(one => one.Content.IsThere())
            .Select(one => new Outage(OutageContent.WordIn(Subject.KeyOf(one.Document.SubjectKey)), one.Town.Slug, new(one.Town.NameRu, one.Town.NameEn), one.Content, one.Document.PublishedUtc))
            .OrderByDescending(outage => outage.Content.StartUtc).ThenBy(outage => outage.Word, StringComparer.Ordinal).ToList();
        var watches = await db.OutageWatches.AsNoTracking().Select(watch => new { watch.TownId, watch.Day }).ToListAsync(cancellationToken);
        var watched = watches.Where(watch => towns.ContainsKey(watch.TownId)).GroupBy(watch => towns[watch.TownId].Slug)
            .ToDictionary(town => town.Key, IReadOnlySet<DateOnly> (town) => town.Select(watch => watch.Day).ToHashSet());
        return new(new(outages, watched), editions, utcNow);
    }
}
