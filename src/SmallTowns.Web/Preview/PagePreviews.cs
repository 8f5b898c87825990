using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Preview;

/// <summary>
/// A page as readers would see it if a proposal, or all that waits of a table, were published now: it is published in a transaction, read there by the
/// readers that public pages stand on, and rolled back. Nothing of it is kept, in the database or in memory, and no edition rises.
/// </summary>
public sealed class PagePreviews(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds, Publisher publisher, PageReaders readers, TimeProvider clock)
{
    // It holds SQLite's writer for its length: people who look at pages must not together keep somebody from saving.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The page of a proposal.</summary>
    /// <returns>Empty where there is nothing to show, or nothing that this person may read.</returns>
    [Requires(Permission.OpenReview)]
    public async Task<PreviewOfPage?> OfAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Proposals.ReadableBy(by, kinds).AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken);
        if (known is null || !PagePreview.Has(kinds, known))
            return null;
        var slug = known.Scope.TownId is { } townId ? await db.Towns.Where(town => town.Id == townId).Select(town => town.Slug).SingleAsync(cancellationToken) : null;
        var place = new PreviewPlace(slug, known.Scope.TownId, known.Kind == SiteSubjects.Kind ? SiteSubjects.ReferenceIn(known.Subject.Key) : null);
        return await AppliedAsync(db, by, place, db.Proposals.Where(p => p.Id == proposalId), null, cancellationToken);
    }

    /// <summary>The page of a town with all that waits of a table, as far as this person may read it: ranks and shares follow from all of its towns.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<PreviewOfPage?> OfBatchAsync(StaffActor by, int batchId, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposals = db.Proposals.Where(p => p.BatchId == batchId).ReadableBy(by, kinds);
        var townId = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug).Select(town => (int?)town.Id).SingleOrDefaultAsync(cancellationToken);
        var of = await proposals.Waiting().Where(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == townId).Select(p => p.Kind).Distinct().ToListAsync(cancellationToken);
        if (townId is null || !of.Exists(kind => PagePreview.IsOfTown(kinds, kind)) || await proposals.Waiting().CountAsync(cancellationToken) > PagePreview.MostRows)
            return null;
        return await AppliedAsync(db, by, new(slug, townId, null), proposals, batchId, cancellationToken);
    }

    private async Task<PreviewOfPage?> AppliedAsync(
        SmallTownsDbContext db, StaffActor by, PreviewPlace place, IQueryable<Proposal> proposals, int? batchId, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow), batchId);
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var (outcome, shown) = await publisher.LookAsync(run, proposals, () => readers.ReadAsync(db, place, cancellationToken), cancellationToken);
            // Somebody decided a moment ago.
            return outcome is ReviewOutcome.AlreadyDecided ? null : new(place, shown);
        }
        catch (DbUpdateException)
        {
            // Somebody decides at this very moment.
            return new(place, null);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}

/// <summary>Where readers will see it.</summary>
/// <param name="Slug">The town; empty for what is of the whole region.</param>
/// <param name="Site">The object whose card it is; empty for the page of the town.</param>
public sealed record PreviewPlace(string? Slug, int? TownId, SiteReference? Site);

/// <param name="Shown">Empty where it would not come out as it is: something else was published since it was proposed, or what it hangs on is not.</param>
public sealed record PreviewOfPage(PreviewPlace Place, PreviewedPage? Shown);

/// <param name="Town">Empty on a page that is no town's.</param>
public sealed record PreviewedPage(SettlementSystem System, TownOffering Offering, PreviewedTown? Town);

public sealed record PreviewedTown(PublishedTown Town, PublishedPassport Passport);
