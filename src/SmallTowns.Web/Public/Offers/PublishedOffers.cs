using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Offers;

/// <summary>What towns offer to investors besides sites, kept in memory. A new day is read anew: what was over yesterday is on no page today.</summary>
public sealed class PublishedOffers : IDisposable
{
    private const int PastKept = 20;

    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly ServedRegion served;
    private readonly TimeProvider clock;
    private readonly KeptReading<OfferBook> current;
    private readonly PastReadings<(string Town, PastMoment Moment), OfferBook> past;

    public PublishedOffers(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, KeptReadings readings, TimeProvider clock)
    {
        (this.contexts, this.served, this.clock) = (contexts, served, clock);
        string[] topics = [PublicTopics.All, PublicTopics.Offers];
        current = readings.Of(topics, ReadAsync);
        past = readings.OfPast<(string Town, PastMoment Moment), OfferBook>(PastKept, _ => topics, ReadPastAsync);
    }

    /// <summary>Of all towns that are towns today.</summary>
    public ValueTask<OfferBook> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>Of one town as it stood at a moment or in an edition; what was over on that day is left out.</summary>
    public async ValueTask<OfferBook> GetAsync(string town, PastMoment moment, CancellationToken cancellationToken = default) =>
        await past.GetAsync((town, moment), cancellationToken);

    /// <summary>The same as it stands in the transaction that the caller has open, also what of it is never committed.</summary>
    public Task<OfferBook> ReadWithinAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(db, RegionCalendar.Today(clock), 0, cancellationToken);
    }

    public void Dispose() => past.Dispose();

    private async Task<Reading<OfferBook>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        return new(await ReadAsync(db, RegionCalendar.DayOf(utcNow), editions.GetValueOrDefault(PublicTopics.Any), cancellationToken), editions, utcNow);
    }

    private async Task<OfferBook> ReadAsync(SmallTownsDbContext db, DateOnly today, long edition, CancellationToken cancellationToken)
    {
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today))
            .Select(town => new { town.Id, town.Slug }).ToDictionaryAsync(town => town.Id, town => town.Slug, cancellationToken);
        var read = await db.OffersAsync(await served.IdAsync(db, cancellationToken), towns, cancellationToken);
        return OfferBook.Of(read, today, edition);
    }

    private async Task<Reading<OfferBook>> ReadPastAsync((string Town, PastMoment Moment) asked, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var townId = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == asked.Town).Select(town => town.Id).SingleAsync(cancellationToken);
        var read = await db.OffersAtAsync(await served.IdAsync(db, cancellationToken), townId, asked.Town, asked.Moment, cancellationToken);
        return new(OfferBook.Of(read, RegionCalendar.DayOf(asked.Moment.Utc), asked.Moment.Edition ?? 0), editions, utcNow);
    }
}
