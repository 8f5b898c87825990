using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The queue of proposals. Whoever speaks for some towns sees only theirs.</summary>
public sealed class ReviewQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds)
{
    private const int BatchesOffered = 50;

    [Requires(Permission.Discuss)]
    public async Task<ReviewRows> PageAsync(
        StaffActor by, ReviewFilter filter, ReviewSort sort, bool descending, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = Filtered(Visible(db, by), filter, by, await served.TownsAsync(db, cancellationToken));
        var found = await Sorted(asked, db, sort, descending).Skip(skip).Take(take)
            .Select(p => new
            {
                Proposal = p,
                Batch = db.ImportBatches.Where(batch => batch.Id == p.BatchId).Select(batch => batch.FileName).SingleOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        List<Proposal> proposals = [.. found.Select(row => row.Proposal)];
        var lines = await kinds.LinesAsync(db, proposals, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, proposals.Select(p => p.Scope), cancellationToken);
        var rows = from row in found
                   let p = row.Proposal
                   let line = lines[p.Id]
                   select new ReviewRow(
                       p.Id, names.Of(p.Scope), line.What, p.AuthorName, p.SubmittedUtc, p.State, p.PublishAtUtc,
                       row.Batch is null ? ReviewWords.Of(p.Origin) : $"{ReviewWords.Of(p.Origin)} «{row.Batch}»", p.BatchId, line.WarningCount);
        return new([.. rows], await asked.CountAsync(cancellationToken));
    }

    /// <summary>The proposal that waits after this one, or the first of those that wait.</summary>
    [Requires(Permission.Discuss)]
    public async Task<int?> NextAsync(StaffActor by, int afterId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await Visible(db, by)
            .Where(p => p.State == ProposalState.Submitted && p.Id != afterId)
            .OrderBy(p => p.Id < afterId).ThenBy(p => p.Id)
            .Select(p => (int?)p.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return waiting;
    }

    /// <param name="batchId">The import that is asked for already; it is offered however old it is.</param>
    [Requires(Permission.Discuss)]
    public async Task<ReviewChoices> ChoicesAsync(StaffActor by, int? batchId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = Visible(db, by);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => visible.Any(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == town.Id)).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var authors = await visible.Select(p => new { p.AuthorId, p.AuthorName }).Distinct().ToListAsync(cancellationToken);
        var batches = await db.ImportBatches.Where(batch => visible.Any(p => p.BatchId == batch.Id))
            .OrderByDescending(batch => batch.Id == batchId).ThenByDescending(batch => batch.Id).Take(BatchesOffered)
            .Select(batch => new { batch.Id, batch.FileName, batch.Utc }).ToListAsync(cancellationToken);
        return new(
            [.. towns.OrderBy(town => town.NameRu, StringComparer.CurrentCulture).Select(town => new ReviewChoice<string>(town.Slug, town.NameRu))],
            [.. authors.DistinctBy(author => author.AuthorId).OrderBy(author => author.AuthorName, StringComparer.CurrentCulture)
                .Select(author => new ReviewChoice<int>(author.AuthorId, author.AuthorName))],
            [.. batches.Select(batch => new ReviewChoice<int>(batch.Id, $"{batch.FileName}, {StaffTime.Text(batch.Utc)}"))]);
    }

    internal static IQueryable<Proposal> Visible(SmallTownsDbContext db, StaffActor by)
    {
        if (by.ScopeOf(Permission.Discuss) == PermissionScope.Everything)
            return db.Proposals;
        var own = by.TownIds;
        return db.Proposals.Where(p => p.ScopeKind == ScopeKind.Town && own.Contains(p.ScopeId!.Value));
    }

    private static IQueryable<Proposal> Filtered(IQueryable<Proposal> proposals, ReviewFilter filter, StaffActor by, IQueryable<Town> towns)
    {
        if (filter.State is { } state)
            proposals = proposals.Where(p => p.State == state);
        if (filter.TownSlug is { } slug)
            proposals = proposals.Where(p => p.ScopeKind == ScopeKind.Town && towns.Any(town => town.Id == p.ScopeId && town.Slug == slug));
        if (filter.AuthorId is { } author)
            proposals = proposals.Where(p => p.AuthorId == author);
        if (filter.BatchId is { } batch)
            proposals = proposals.Where(p => p.BatchId == batch);
        if (filter.Mine)
            proposals = proposals.Where(p => p.AuthorId == by.UserId || p.Revisions.Any(revision => revision.ByUserId == by.UserId));
        return proposals;
    }

    private static IQueryable<Proposal> Sorted(IQueryable<Proposal> proposals, SmallTownsDbContext db, ReviewSort sort, bool descending) => (sort, descending) switch
    {
        (ReviewSort.Town, false) => proposals.OrderBy(p => db.Towns.Where(town => p.ScopeKind == ScopeKind.Town && town.Id == p.ScopeId).Select(town => town.NameRu).FirstOrDefault()).ThenBy(p => p.Id),
        (ReviewSort.Town, true) => proposals.OrderByDescending(p => db.Towns.Where(town => p.ScopeKind == ScopeKind.Town && town.Id == p.ScopeId).Select(town => town.NameRu).FirstOrDefault()).ThenBy(p => p.Id),
        (ReviewSort.Author, false) => proposals.OrderBy(p => p.AuthorName).ThenBy(p => p.Id),
        (ReviewSort.Author, true) => proposals.OrderByDescending(p => p.AuthorName).ThenBy(p => p.Id),
        (_, false) => proposals.OrderBy(p => p.SubmittedUtc).ThenBy(p => p.Id),
        (_, true) => proposals.OrderByDescending(p => p.SubmittedUtc).ThenByDescending(p => p.Id),
    };
}
