using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;

namespace SmallTowns.Web.Jobs;

/// <summary>Once a day deletes what people have sent and what is not needed any more.</summary>
public abstract class DailyForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await ForgetAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return null;
    }

    protected abstract Task ForgetAsync(SmallTownsDbContext db, DateTime utcNow, CancellationToken cancellationToken);
}
