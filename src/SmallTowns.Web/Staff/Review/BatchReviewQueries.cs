using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>One batch, and its proposals a page at a time.</summary>
public sealed class BatchReviewQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds)
{
    /// <summary>Empty where there is no such batch, or nothing in it that this person may read.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<BatchView?> FindAsync(StaffActor by, int batchId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batch = await db.ProposalBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == batchId, cancellationToken);
        var counts = await db.Proposals.Where(p => p.BatchId == batchId).ReadableBy(by, kinds)
            .GroupBy(p => new { p.Kind, p.State, p.ScopeKind, p.ScopeId })
            .Select(group => new { group.Key.Kind, group.Key.State, group.Key.ScopeKind, group.Key.ScopeId, Count = group.Count() })
            .ToListAsync(cancellationToken);
        if (batch is null || counts.Count == 0)
            return null;
        var scopes = counts.Select(count => new Scope(count.ScopeKind, count.ScopeId)).Distinct().ToList();
        var names = await ScopeNames.ReadAsync(db, scopes, cancellationToken);
        var townIds = scopes.Select(scope => scope.TownId).OfType<int>().ToHashSet();
        var towns = await db.Towns.Where(town => townIds.Contains(town.Id)).Select(town => new { town.Id, Choice = new ReviewChoice<string>(town.Slug, town.NameRu) }).ToListAsync(cancellationToken);
        var waiting = counts.Where(count => count.State is ProposalState.Submitted or ProposalState.Scheduled).ToList();
        var shown = waiting.Sum(count => count.Count) > PagePreview.MostRows ? []
            : waiting.Where(count => count.ScopeKind == ScopeKind.Town && PagePreview.IsOfTown(kinds, count.Kind)).Select(count => count.ScopeId!.Value).ToHashSet();
        return new(
            batch, counts.GroupBy(count => count.State).ToDictionary(state => state.Key, state => state.Sum(count => count.Count)),
            [.. towns.Select(town => town.Choice).OrderBy(town => town.Title, StringComparer.CurrentCulture)], [.. scopes.Select(names.Of).Order(StringComparer.CurrentCulture)],
            await db.Proposals.Where(p => p.BatchId == batchId).DecidableBy(by, kinds).AnyAsync(cancellationToken),
            await MayDecideWholeAsync(db, by, batchId, cancellationToken),
            // The reasons may speak of rows that are not for every eye.
            counts.Sum(count => count.Count) == await db.Proposals.CountAsync(p => p.BatchId == batchId, cancellationToken)
                ? await db.BatchSteps.AsNoTracking().Where(step => step.BatchId == batchId).OrderBy(step => step.Id).ToListAsync(cancellationToken)
                : [])
        {
            Pages = [.. towns.Where(town => shown.Contains(town.Id)).Select(town => town.Choice).OrderBy(town => town.Title, StringComparer.CurrentCulture)],
        };
    }

    [Requires(Permission.OpenReview)]
    public async Task<BatchRows> PageAsync(
        StaffActor by, int batchId, BatchFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = db.Proposals.Where(p => p.BatchId == batchId).ReadableBy(by, kinds);
        if (filter.State is { } one)
            asked = asked.Where(p => p.State == one);
        if (filter.TownSlug is { } slug)
        {
            var townId = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug).Select(town => (int?)town.Id).SingleOrDefaultAsync(cancellationToken);
            asked = asked.Where(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == townId);
        }

        var found = await asked.AsNoTracking().OrderBy(p => p.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var lines = await kinds.LinesAsync(db, found, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, found.Select(p => p.Scope), cancellationToken);
        return new(
            [.. found.Select(p => new BatchRow(
                p.Id, p.Version, names.Of(p.Scope), lines[p.Id].What, p.State, lines[p.Id].WarningCount,
                MayDecide: p.State == ProposalState.Submitted && kinds.Of(p).ReachToDecide(by).Covers(p.Scope)))],
            await asked.CountAsync(cancellationToken));
    }

    private async Task<bool> MayDecideWholeAsync(SmallTownsDbContext db, StaffActor by, int batchId, CancellationToken cancellationToken)
    {
        if (kinds.All.All(kind => kind.ReachToDecide(by).IsEverything))
            return true;
        var concerned = await db.Proposals.Where(p => p.BatchId == batchId).Select(p => new { p.Kind, p.ScopeKind, p.ScopeId }).Distinct().ToListAsync(cancellationToken);
        return concerned.All(one => kinds[one.Kind].ReachToDecide(by).Covers(new(one.ScopeKind, one.ScopeId)));
    }
}
