using SmallTowns.Domain.Calendar;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Goes as clocks go, and is put forward by a test that needs another day. Timers keep their real pace.</summary>
public sealed class MovableClock : TimeProvider
{
    private long aheadTicks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));

    public void GoForward(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    /// <summary>To the noon of a later day, when every morning job of that day is due: at night they still wait for their hour.</summary>
    public void GoToNoonAfter(int days) =>
        GoForward(RegionCalendar.Utc(RegionCalendar.Today(this).AddDays(days).ToDateTime(new(12, 0))) - GetUtcNow().UtcDateTime);
}
