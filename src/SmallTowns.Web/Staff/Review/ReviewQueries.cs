using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.Figures;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The queue of proposals. Whoever speaks for some towns sees only theirs.</summary>
public sealed class ReviewQueries(IDbContextFactory<SmallTownsDbContext> contexts, FigureLookup lookup)
{
    private const string OfRegion = "Край";

    [Requires(Permission.Discuss)]
    public async Task<ReviewRows> PageAsync(
        StaffActor by, ReviewFilter filter, ReviewSort sort, bool descending, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = Filtered(Visible(db, by), filter, by);
        var found = await Sorted(asked, sort, descending).Skip(skip).Take(take)
            .Select(p => new
            {
                Proposal = p,
                Town = p.Town!.NameRu,
                p.Figure,
                p.FigureBefore,
                ((IndicatorValue)p.Figure!).Indicator,
                ((EmploymentCount)p.Figure!).Sector,
                Batch = db.ImportBatches.Where(batch => batch.Id == p.BatchId).Select(batch => batch.FileName).SingleOrDefault(),
            })
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var rows = new List<ReviewRow>(found.Count);
        foreach (var row in found)
        {
            var (p, warnings) = (row.Proposal, await WarningsAsync(by, row.Proposal, row.Figure, row.Indicator, cancellationToken));
            rows.Add(new(
                p.Id, row.Town ?? OfRegion, What(p, row.Figure, row.FigureBefore), p.AuthorName, p.SubmittedUtc, p.State, p.PublishAtUtc,
                row.Batch is null ? ReviewWords.Of(p.Origin) : $"{ReviewWords.Of(p.Origin)} «{row.Batch}»", p.BatchId, warnings.Count));
        }

        return new(rows, await asked.CountAsync(cancellationToken));
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

    [Requires(Permission.Discuss)]
    public async Task<ReviewChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = Visible(db, by);
        var towns = await visible.Where(p => p.TownId != null).Select(p => new { p.Town!.Slug, p.Town.NameRu }).Distinct().ToListAsync(cancellationToken);
        var authors = await visible.Select(p => new { p.AuthorId, p.AuthorName }).Distinct().ToListAsync(cancellationToken);
        var batchIds = visible.Where(p => p.BatchId != null).Select(p => p.BatchId).Distinct();
        var batches = await db.ImportBatches.Where(batch => batchIds.Contains(batch.Id)).OrderByDescending(batch => batch.Id)
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
        return db.Proposals.Where(p => p.TownId != null && own.Contains(p.TownId.Value));
    }

    internal static string What(Proposal proposal, Figure? figure, Figure? before) => figure is null
        ? ReviewWords.Of(proposal.Section!.Value)
        : $"{FigureWords.Subject(figure)}: {FigureWords.Change(figure, before)}";

    /// <summary>What is unlikely in a figure that is still open. What has been decided is no longer doubted.</summary>
    private async Task<IReadOnlyList<string>> WarningsAsync(
        StaffActor by, Proposal proposal, Figure? figure, Indicator? indicator, CancellationToken cancellationToken)
    {
        if (figure is null || !proposal.IsOpen)
            return [];
        var input = FigureInput.Of(figure);
        return FigureWarnings.Of(input, await lookup.OfAsync(by, input, cancellationToken), indicator);
    }

    private static IQueryable<Proposal> Filtered(IQueryable<Proposal> proposals, ReviewFilter filter, StaffActor by)
    {
        if (filter.State is { } state)
            proposals = proposals.Where(p => p.State == state);
        if (filter.TownSlug is { } slug)
            proposals = proposals.Where(p => p.Town!.Slug == slug);
        if (filter.AuthorId is { } author)
            proposals = proposals.Where(p => p.AuthorId == author);
        if (filter.BatchId is { } batch)
            proposals = proposals.Where(p => p.BatchId == batch);
        if (filter.Mine)
            proposals = proposals.Where(p => p.AuthorId == by.UserId || p.Revisions.Any(revision => revision.ByUserId == by.UserId));
        return proposals;
    }

    private static IQueryable<Proposal> Sorted(IQueryable<Proposal> proposals, ReviewSort sort, bool descending) => (sort, descending) switch
    {
        (ReviewSort.Town, false) => proposals.OrderBy(p => p.Town!.NameRu).ThenBy(p => p.Id),
        (ReviewSort.Town, true) => proposals.OrderByDescending(p => p.Town!.NameRu).ThenBy(p => p.Id),
        (ReviewSort.Author, false) => proposals.OrderBy(p => p.AuthorName).ThenBy(p => p.Id),
        (ReviewSort.Author, true) => proposals.OrderByDescending(p => p.AuthorName).ThenBy(p => p.Id),
        (_, false) => proposals.OrderBy(p => p.SubmittedUtc).ThenBy(p => p.Id),
        (_, true) => proposals.OrderByDescending(p => p.SubmittedUtc).ThenByDescending(p => p.Id),
    };
}
