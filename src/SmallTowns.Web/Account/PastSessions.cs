using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Account;

/// <summary>Takes sessions out of the table that have been over for long: they name addresses and devices of people.</summary>
public sealed class PastSessions(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public override string Code => "remove-past-sessions";

    public override string Title => "Уборка завершённых входов";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Session.KeptAfterEnd;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Sessions.Where(session => session.EndsUtc < before).ExecuteDeleteAsync(cancellationToken);
        return null;
    }
}
