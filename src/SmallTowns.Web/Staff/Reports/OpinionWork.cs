using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Staff.Reports;

/// <summary>What readers say of pages, to the editors of the whole portal.</summary>
public sealed class OpinionWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Those that nobody has read yet, the latest first; and of each page how many found it useful, read or not.</summary>
    [Requires(Permission.ReadOpinions)]
    public async Task<OpinionBoard> BoardAsync(StaffActor by, int most, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadOpinions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var open = db.PageOpinions.AsNoTracking().Where(opinion => opinion.ClosedUtc == null);
        var pages = await db.PageOpinions.GroupBy(opinion => opinion.Page)
            .Select(group => new { group.Key, Yes = group.Count(one => one.IsUseful), No = group.Count(one => !one.IsUseful) }).ToListAsync(cancellationToken);
        return new(
            await open.OrderByDescending(opinion => opinion.SentUtc).ThenByDescending(opinion => opinion.Id).Take(most).ToListAsync(cancellationToken),
            await open.CountAsync(cancellationToken),
            [.. pages.Select(page => new PageOpinionCount(page.Key, page.Yes, page.No)).OrderByDescending(page => page.No).ThenByDescending(page => page.Yes).ThenBy(page => page.Page, StringComparer.Ordinal)]);
    }

    /// <returns>False where somebody else was faster.</returns>
    [Requires(Permission.ReadOpinions)]
    public async Task<bool> CloseAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadOpinions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.PageOpinions.SingleOrDefaultAsync(opinion => opinion.Id == id && opinion.ClosedUtc == null, cancellationToken) is not { } found)
            return false;
        found.Close(by.Name, clock.GetUtcNow().UtcDateTime);
        return await db.TrySaveAsync(cancellationToken);
    }
}

/// <param name="Waiting">How many there are that nobody has read.</param>
public sealed record OpinionBoard(IReadOnlyList<PageOpinion> Open, int Waiting, IReadOnlyList<PageOpinionCount> Pages);

public sealed record PageOpinionCount(string Page, int Yes, int No);

/// <summary>Words of readers go when they are not needed any more.</summary>
public sealed class OpinionForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : DailyForgetting(contexts, clock)
{
    public override string Code => "forget-page-opinions";

    public override string Title => "Стирание старых отзывов о страницах";

    protected override Task ForgetAsync(SmallTownsDbContext db, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (closedBefore, sentBefore) = (utcNow - PageOpinion.KeptAfterClosing, utcNow - PageOpinion.KeptAtMost);
        return db.PageOpinions.Where(opinion => opinion.ClosedUtc < closedBefore || opinion.SentUtc < sentBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
