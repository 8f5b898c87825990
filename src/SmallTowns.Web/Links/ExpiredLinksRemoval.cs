using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Links;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Links;

/// <summary>Takes links out of the table that ended a month ago, used or not.</summary>
public sealed class ExpiredLinksRemoval(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public override string Code => "remove-expired-links";

    public override string Title => "Уборка истёкших ссылок";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - ExpiringLink.KeptAfterEnd;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.ExpiringLinks.Where(link => link.ExpiresUtc < before).ExecuteDeleteAsync(cancellationToken);
        return null;
    }
}
