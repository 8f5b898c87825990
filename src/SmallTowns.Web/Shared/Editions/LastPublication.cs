using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>Since when what is public is as it is: the last publication of anything, or the beginning of today, because some of it is over by its day.</summary>
public sealed class LastPublication
{
    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly KeptReading<Publication> current;

    public LastPublication(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
    {
        (this.contexts, this.clock) = (contexts, clock);
        current = readings.Of(PublicTopics.OfWhole, ReadAsync);
    }

    public async ValueTask<DateTime> UtcAsync(CancellationToken cancellationToken)
    {
        var (published, today) = ((await current.GetAsync(cancellationToken)).Utc, RegionCalendar.EndUtc(RegionCalendar.Today(clock).AddDays(-1)));
        return published > today ? published : today;
    }

    private async Task<Reading<Publication>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var last = await db.Publications.AsNoTracking().OrderByDescending(publication => publication.Number).FirstOrDefaultAsync(cancellationToken);
        return new(last ?? new Publication { Utc = DateTime.UnixEpoch }, editions, utcNow);
    }
}
