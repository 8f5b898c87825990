using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The settlement system that every public answer is made from, kept in memory and read again after a publication that
/// changes it. While the database is away the one in memory goes on being served, marked as old once there is a newer edition.
/// </summary>
public sealed class PublishedSettlement(SettlementSystemLoader loader, KeptReadings readings, PublicEditions editions, TimeProvider clock) : IDisposable
{
    // Each is a whole system.
    private const int PastKept = 6;

    private static readonly Reading<SettlementSystem?> Nothing = new(null, new Dictionary<string, long>(), default);

    private readonly KeptReading<SettlementSystem> current = readings.Of(PublicTopics.OfSystem, cancellation => ReadAsync(loader, cancellation));
    private readonly PastReadings<Asked, SettlementSystem?> past = readings.OfPast<Asked, SettlementSystem?>(
        PastKept, _ => PublicTopics.OfSystem, (asked, cancellation) => ReadAsync(loader, asked, cancellation));

    public ValueTask<SettlementSystem> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>The system as it was at the end of a day in Moscow; of today, as it is.</summary>
    public async ValueTask<SettlementSystem> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock)
            ? await GetAsync(cancellationToken)
            : (await past.GetAsync(new(day), cancellationToken))!;

    /// <summary>The system of an edition, for ever the same; empty where there is no such edition, or none yet.</summary>
    public async ValueTask<SettlementSystem?> GetAsync(long edition, CancellationToken cancellationToken = default)
    {
        if (edition < Publication.Shipped)
            return null;
        var system = await GetAsync(cancellationToken);
        if (edition == system.Edition && IsOfItsDay(system))
            return system;
        // Whatever else somebody types into an address is not looked up.
        return edition > editions.Current.Of(PublicTopics.Any) ? null : await past.GetAsync(new(default, edition), cancellationToken);
    }

    public void Dispose() => past.Dispose();

    // Memberships begin and towns cease on days: what has come to be since belongs to the next edition.
    private static bool IsOfItsDay(SettlementSystem system) =>
        system.EditionUtc is { } utc && RegionCalendar.DayOf(utc) == RegionCalendar.DayOf(system.LoadedUtc);

    private static async Task<Reading<SettlementSystem>> ReadAsync(SettlementSystemLoader loader, CancellationToken cancellationToken)
    {
        var system = await loader.LoadAsync(cancellationToken);
        return new(system, system.Editions, system.LoadedUtc);
    }

    private static async Task<Reading<SettlementSystem?>> ReadAsync(SettlementSystemLoader loader, Asked asked, CancellationToken cancellationToken)
    {
        var system = asked.Edition is { } edition
            ? await loader.LoadAsync(edition, cancellationToken)
            : await loader.LoadAsync(new PastMoment(RegionCalendar.EndUtc(asked.Day)), cancellationToken);
        return system is null ? Nothing : new(system, system.Editions, system.LoadedUtc);
    }

    /// <summary>A past that is asked for: an edition or, where none is named, a day.</summary>
    private readonly record struct Asked(DateOnly Day, long? Edition = null);
}
