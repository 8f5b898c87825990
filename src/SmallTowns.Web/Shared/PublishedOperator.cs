using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Operators;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Who runs the portal, as the footer of every page says it: kept in memory, and a change of it makes every kept page an old
/// one. Read once at the start, so that a page that needs no database does not come to need one by its footer.
/// </summary>
public sealed class PublishedOperator(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private static readonly OperatorContent NotReadYet = new();

    private readonly KeptReading<OperatorContent> current = readings.Of([PublicTopics.All], cancellation => ReadAsync(contexts, clock, cancellation));

    /// <summary>What is known without asking anybody: for pages that say that something has failed.</summary>
    public OperatorContent Last => current.Last ?? NotReadYet;

    public ValueTask<OperatorContent> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<OperatorContent>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var row = await db.Operators.AsNoTracking().SingleAsync(cancellationToken);
        return new(OperatorContent.Of(row), editions, utcNow);
    }
}
