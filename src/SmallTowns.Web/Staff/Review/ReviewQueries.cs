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
public sealed class ReviewQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds)
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
