using SmallTowns.Data.Editions;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Monitoring;

/// <summary>Asks the rules after each publication, and once a day: outages go on and figures grow old without one.</summary>
public sealed class SignalJob(SignalWatch watch, PublicEditions editions, TimeProvider clock) : JobKind
{
    // What this process has looked at: a restart looks again.
    private (long Edition, DateOnly Day) done = (-1, default);

    public override string Code => "signals";

    public override string Title => "Правила предупреждений";

    public override TimeSpan? Every => TimeSpan.FromMinutes(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var now = (editions.Current.Of(PublicTopics.Any), RegionCalendar.Today(clock));
        if (now == done)
            return null;
        await watch.LookAsync(cancellationToken);
        done = now;
        return null;
    }
}
