using Microsoft.Extensions.Time.Testing;

namespace SmallTowns.Web.Tests.Staff;

/// <summary>
/// A clock that the test moves, whose periodic timers tick once however far it leaps, as after a machine has slept. Every
/// second of ten days would otherwise be a question to the database, and on SQLite the test would wait for each.
/// </summary>
public sealed class LeapingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, period);
        timer.Start(base.CreateTimer(_ => timer.Tick(), null, dueTime, Timeout.InfiniteTimeSpan));
        return timer;
    }

    private sealed class Timer(TimerCallback callback, object? state, TimeSpan period) : ITimer
    {
        private ITimer? once;
        private TimeSpan period = period;

        public void Start(ITimer timer) => once = timer;

        public void Tick()
        {
            if (period > TimeSpan.Zero)
                once?.Change(period, Timeout.InfiniteTimeSpan);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            return once!.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => once?.Dispose();

        public ValueTask DisposeAsync() => once?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
