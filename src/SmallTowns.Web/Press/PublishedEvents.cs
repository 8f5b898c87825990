using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Press;

/// <summary>The events of the press centre with their texts, kept in memory: there are hundreds of them, not thousands.</summary>
public sealed class PublishedEvents(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<EventBook> current = readings.Of([PublicTopics.All, PublicTopics.Events], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<EventBook> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>What stands at an address: an event, its new address, or nothing.</summary>
    public Task<FoundPress<EventContent>> FindAsync(string slug, CancellationToken cancellationToken) =>
        PressReading.FindAsync<EventContent>(contexts, PressKinds.Event, slug, cancellationToken);

    private static async Task<Reading<EventBook>> ReadAsync(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var rows = await (
            from entry in db.PressEntries.AsNoTracking()
            where entry.Kind == PressKinds.Event && entry.Standing == PressStanding.Shown
            join document in db.PublishedDocuments on entry.SubjectKey equals document.SubjectKey
            select new { Entry = entry, document.Content }).ToListAsync(cancellationToken);
        return new(
            new([.. rows.Select(row => new PublishedEvent(PressItem.Of(row.Entry), ContentJson.Read<EventContent>(row.Content)))
                .OrderBy(one => one.Content.StartUtc()).ThenBy(one => one.Item.Id)]),
            editions, utcNow);
    }
}

public sealed record PublishedEvent(PressItem Item, EventContent Content);

/// <param name="Events">The earliest first.</param>
public sealed record EventBook(IReadOnlyList<PublishedEvent> Events)
{
    /// <summary>Those that are not over when this day begins.</summary>
    public IEnumerable<PublishedEvent> From(DateOnly day) => Events.Where(one => !one.Content.IsOverOn(day));

    public IEnumerable<PublishedEvent> On(DateOnly day) => Events.Where(one => one.Content.IsOn(day));
}
