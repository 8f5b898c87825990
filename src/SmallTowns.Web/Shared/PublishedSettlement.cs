using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The settlement system that every public answer is made from, kept in memory and read again after a publication.
/// While the database is away the one in memory goes on being served, marked as old once there is a newer edition.
/// </summary>
public sealed class PublishedSettlement(SettlementSystemLoader loader, KeptReadings readings, PublicEditions editions, TimeProvider clock) : IDisposable
{
    private readonly PastSettlements past = new(loader, editions, readings.Patience);
    private readonly KeptReading<SettlementSystem> current = readings.Of(PublicTopics.OfWhole, async cancellation =>
    {
        var system = await loader.LoadAsync(cancellation);
        return new Reading<SettlementSystem>(system, system.Editions, system.LoadedUtc);
    });

    public ValueTask<SettlementSystem> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>The system as it was at the end of a day in Moscow; of today, as it is.</summary>
    public async ValueTask<SettlementSystem> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock)
            ? await GetAsync(cancellationToken)
            : await past.GetAsync(RegionCalendar.EndUtc(day), cancellationToken);

    public void Dispose() => past.Dispose();
}
