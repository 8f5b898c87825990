using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The settlement system that every public answer is made from, kept in memory. Publishing calls <see cref="Renew"/>.
/// While the database is away the one in memory goes on being served.
/// </summary>
public sealed class PublishedSettlement(
    SettlementSystemLoader loader, TimeProvider clock, ILogger<PublishedSettlement> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneLoads = new(1, 1);
    private readonly PastSettlements _past = new(loader);
    private volatile SettlementSystem? _current;
    private volatile bool _isStale = true;

    public async ValueTask<SettlementSystem> GetAsync(CancellationToken cancellationToken = default)
    {
        // Memberships begin and end with a date, so a system read yesterday may no longer be true.
        if (_current is { } current && !_isStale && RegionCalendar.DayOf(current.LoadedUtc) == RegionCalendar.Today(clock))
            return current;

        await _oneLoads.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } loaded && !_isStale && RegionCalendar.DayOf(loaded.LoadedUtc) == RegionCalendar.Today(clock))
                return loaded;
            // Lowered before reading: what is published meanwhile raises it again.
            _isStale = false;
            return _current = await loader.LoadAsync(cancellationToken);
        }
        catch (Exception fault)
        {
            _isStale = true;
            if (_current is not { } old || fault is OperationCanceledException)
                throw;
            logger.LogWarning(fault, "The settlement system could not be read again; the one of {LoadedUtc:u} goes on being served", old.LoadedUtc);
            return old;
        }
        finally
        {
            _oneLoads.Release();
        }
    }

    /// <summary>The system as it was at the end of a day in Moscow; of today, as it is.</summary>
    public async ValueTask<SettlementSystem> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock)
            ? await GetAsync(cancellationToken)
            : await _past.GetAsync(RegionCalendar.EndUtc(day), cancellationToken);

    /// <summary>The next reader gets what is published now.</summary>
    public void Renew()
    {
        _isStale = true;
        _past.Forget();
    }

    public void Dispose()
    {
        _oneLoads.Dispose();
        _past.Dispose();
    }
}
