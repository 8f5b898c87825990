using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Jobs;

/// <summary>What is done once a day from an hour on, by the clocks of the region. Begun earlier, it waits for its hour; it is due again at that hour of the next day.</summary>
public abstract class MorningJob(TimeProvider clock) : JobKind
{
    protected abstract TimeOnly Hour { get; }

    public sealed override TimeSpan? Every => TimeSpan.FromDays(1);

    public sealed override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var today = RegionCalendar.DayOf(utcNow);
        var startUtc = RegionCalendar.Utc(today.ToDateTime(Hour));
        if (utcNow < startUtc)
            return startUtc;
        await RunAsync(today, utcNow, cancellationToken);
        return RegionCalendar.Utc(today.AddDays(1).ToDateTime(Hour));
    }

    protected abstract Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken);
}
