namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Goes as clocks go, and is put forward by a test that needs another day. Timers keep their real pace.</summary>
public sealed class MovableClock : TimeProvider
{
    private long aheadTicks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));

    public void GoForward(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);
}
