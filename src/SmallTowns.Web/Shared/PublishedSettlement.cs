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
public sealed class PublishedSettlement(SettlementSystemLoader loader, KeptReadings readings, TimeProvider clock) : IDisposable
{
    // Each is a whole system.
    private const int PastKept = 6;

    private readonly KeptReading<SettlementSystem> current = readings.Of(PublicTopics.OfSystem, cancellation => ReadAsync(loader, null, cancellation));
    private readonly PastReadings<PastMoment, SettlementSystem> past = readings.OfPast<PastMoment, SettlementSystem>(
        PastKept, _ => PublicTopics.OfSystem, (moment, cancellation) => ReadAsync(loader, moment, cancellation));

    public ValueTask<SettlementSystem> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>The system as it was at the end of a day in Moscow; of today, as it is.</summary>
    public async ValueTask<SettlementSystem> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock)
            ? await GetAsync(cancellationToken)
            : await past.GetAsync(new(RegionCalendar.EndUtc(day)), cancellationToken);

    public void Dispose() => past.Dispose();

    private static async Task<Reading<SettlementSystem>> ReadAsync(SettlementSystemLoader loader, PastMoment? past, CancellationToken cancellationToken)
    {
        var system = await loader.LoadAsync(past, cancellationToken);
        return new(system, system.Editions, system.LoadedUtc);
    }
}
