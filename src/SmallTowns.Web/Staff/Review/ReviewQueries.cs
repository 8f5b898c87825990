using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The queue of the review, for each person what they may decide or read. A batch is one row of it.</summary>
public sealed class ReviewQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds, ReviewSettings settings)
{
    [Requires(Permission.OpenReview)]
    public async Task<ReviewRows> PageAsync(
        StaffActor by, ReviewFilter filter, RowsAsked<ReviewSort> rows, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = Visible(db, by);
        var asked = Filtered(visible, filter, by, db, await served.TownsAsync(db, cancellationToken));
        return new(
            await QueueReading.RowsAsync(db, kinds, asked, visible, rows, cancellationToken),
            await QueueReading.CountAsync(asked, cancellationToken));
    }

    /// <summary>The proposal that waits after this one, or the first of those that wait: of the same batch, or among the single ones.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<int?> NextAsync(StaffActor by, int afterId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batchId = await db.Proposals.Where(p => p.Id == afterId).Select(p => p.BatchId).SingleOrDefaultAsync(cancellationToken);
        var waiting = Visible(db, by).Where(p => p.State == ProposalState.Submitted && p.BatchId == batchId);
        return await FirstAsync(waiting.Where(p => p.Id > afterId)) ?? await FirstAsync(waiting.Where(p => p.Id < afterId));

        Task<int?> FirstAsync(IQueryable<Proposal> proposals) =>
            proposals.OrderBy(p => p.Id).Select(p => (int?)p.Id).FirstOrDefaultAsync(cancellationToken);
    }

    [Requires(Permission.OpenReview)]
    public async Task<ReviewChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = Visible(db, by);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => visible.Any(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == town.Id)).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        // Whoever sent in a batch is asked of the batch: it may have two hundred thousand proposals.
        var authors = await visible.Where(p => p.BatchId == null).Select(p => new { Id = p.AuthorId, Name = p.AuthorName }).Distinct()
            .Union(db.ProposalBatches.Where(batch => visible.Any(p => p.BatchId == batch.Id)).Select(batch => new { Id = batch.ByUserId, Name = batch.ByName }))
            .ToListAsync(cancellationToken);
        return new(
            [.. towns.OrderBy(town => town.NameRu, StringComparer.CurrentCulture).Select(town => new ReviewChoice<string>(town.Slug, town.NameRu))],
            [.. authors.DistinctBy(author => author.Id).OrderBy(author => author.Name, StringComparer.CurrentCulture)
                .Select(author => new ReviewChoice<int>(author.Id, author.Name))]);
    }

    /// <summary>How much is asked for, in all and by town or author.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<ReviewSummary> SummaryAsync(
        StaffActor by, ReviewFilter filter, ReviewGrouping? grouping, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await served.TownsAsync(db, cancellationToken);
        var asked = Filtered(Visible(db, by), filter, by, db, towns);
        var authors = await asked.Batches.Where(batch => asked.Proposals.Any(p => p.BatchId == batch.Id))
            .ToDictionaryAsync(batch => batch.Id, batch => (Id: batch.ByUserId, Name: batch.ByName), cancellationToken);
        List<int?> batchIds = [.. authors.Keys];
        // Counted from the index alone and in its order: a batch may have two hundred thousand.
        var ofBatches = batchIds.Count == 0 ? [] : await asked.Proposals.Where(p => batchIds.Contains(p.BatchId))
            .GroupBy(p => new { p.BatchId, p.State, p.ScopeKind, p.ScopeId })
            .Select(group => new { BatchId = group.Key.BatchId!.Value, group.Key.ScopeKind, group.Key.ScopeId, Count = group.Count() }).ToListAsync(cancellationToken);
        var single = await asked.Single.Where(p => p.BatchId == null)
            .GroupBy(p => new { p.AuthorId, p.AuthorName, p.ScopeKind, p.ScopeId })
            .Select(group => new { group.Key.AuthorId, group.Key.AuthorName, group.Key.ScopeKind, group.Key.ScopeId, Count = group.Count() }).ToListAsync(cancellationToken);
        var counts = single.Select(count => (Author: (Id: count.AuthorId, Name: count.AuthorName), Scope: new Scope(count.ScopeKind, count.ScopeId), count.Count))
            .Concat(ofBatches.Select(count => (Author: authors[count.BatchId], Scope: new Scope(count.ScopeKind, count.ScopeId), count.Count))).ToList();
        return new(counts.Sum(count => count.Count), batchIds.Count, grouping switch
        {
            ReviewGrouping.Author =>
            [
                .. counts.GroupBy(count => count.Author.Id)
                    .Select(author => new ReviewGroup(author.First().Author.Name, author.Sum(count => count.Count), filter with { AuthorId = author.Key }))
                    .OrderBy(group => group.Name, StringComparer.CurrentCulture),
            ],
            ReviewGrouping.Town => await ByTownAsync(),
            _ => [],
        });

        async Task<IReadOnlyList<ReviewGroup>> ByTownAsync()
        {
            var byScope = counts.GroupBy(count => count.Scope).ToDictionary(scope => scope.Key, scope => scope.Sum(count => count.Count));
            var names = await ScopeNames.ReadAsync(db, byScope.Keys, cancellationToken);
            var ids = byScope.Keys.Select(scope => scope.TownId).OfType<int>().ToHashSet();
            var slugs = await towns.Where(town => ids.Contains(town.Id)).ToDictionaryAsync(town => town.Id, town => town.Slug, cancellationToken);
            return
            [
                .. byScope.Select(scope => new ReviewGroup(
                        names.Of(scope.Key), scope.Value, scope.Key.TownId is { } id && slugs.TryGetValue(id, out var slug) ? filter with { TownSlug = slug } : null))
                    .OrderBy(group => group.Filter is null).ThenBy(group => group.Name, StringComparer.CurrentCulture),
            ];
        }
    }

    /// <summary>
    /// What of the asked this person can decide now, with the versions that stand: to tick a batch or a group at once. What they
    /// wrote a part of is for somebody else. One more than can be decided at once tells that there are too many.
    /// </summary>
    /// <param name="batchId">Of this batch alone.</param>
    [Requires(Permission.Decide)]
    public async Task<IReadOnlyDictionary<int, int>> WaitingAsync(
        StaffActor by, ReviewFilter filter, int? batchId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = Filtered(
            db.Proposals.DecidableBy(by, kinds), filter with { State = ProposalState.Submitted }, by, db, await served.TownsAsync(db, cancellationToken));
        var single = asked.Single.Where(p => p.BatchId == null && batchId == null);
        var ofBatches = asked.Proposals.Where(p => p.BatchId != null && (batchId == null || p.BatchId == batchId) && asked.Batches.Any(batch => batch.Id == p.BatchId));
        Dictionary<int, int> found = [];
        foreach (var part in new[] { single, ofBatches })
        {
            var others = settings.AllowSelfApproval ? part : part.Where(p => p.AuthorId != by.UserId && !p.Revisions.Any(revision => revision.ByUserId == by.UserId));
            foreach (var row in await others.OrderBy(p => p.Id).Select(p => new { p.Id, p.Version }).Take(PickedDecisions.Most + 1).ToListAsync(cancellationToken))
                found[row.Id] = row.Version;
        }

        return found;
    }

    private IQueryable<Proposal> Visible(SmallTownsDbContext db, StaffActor by) => db.Proposals.InQueueOf(by, kinds);

    private static QueueAsked Filtered(
        IQueryable<Proposal> proposals, ReviewFilter filter, StaffActor by, SmallTownsDbContext db, IQueryable<Town> towns)
    {
        if (filter.State is { } state)
            proposals = proposals.Where(p => p.State == state);
        if (filter.TownSlug is { } slug)
            proposals = proposals.Where(p => p.ScopeKind == ScopeKind.Town && towns.Any(town => town.Id == p.ScopeId && town.Slug == slug));
        var asked = QueueAsked.Of(db, proposals);
        if (filter.AuthorId is { } author)
            asked = asked.By(author);
        if (!filter.Mine)
            return asked;
        // A proposal of somebody else is the person's too, once they have amended it.
        return asked.By(by.UserId) with
        {
            Single = asked.Single.Where(p => p.AuthorId == by.UserId || p.Revisions.Any(revision => revision.ByUserId == by.UserId)),
        };
    }
}
