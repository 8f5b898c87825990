using System.Data;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Preview;

/// <summary>
/// A town as readers would see it if a proposal were published now: it is published in a transaction, read there by the loaders that public pages
/// stand on, and rolled back. Nothing of it is kept, in the database or in memory, and no edition rises.
/// </summary>
public sealed class TownPreviews(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, SettlementSystemLoader systems, PassportLoader passports, TimeProvider clock)
{
    // It holds SQLite's writer for its length: people who look at pages must not together keep somebody from saving.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <returns>Empty where there is nothing to show, or nothing that this person may read.</returns>
    [Requires(Permission.OpenReview)]
    public async Task<TownPreview?> OfAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Proposals.ReadableBy(by, kinds).AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken);
        if (known is null || !TownPagePreview.Has(kinds, known))
            return null;
        var slug = await db.Towns.Where(town => town.Id == known.ScopeId).Select(town => town.Slug).SingleAsync(cancellationToken);
        var kind = kinds.Of(known);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));

        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await AppliedAsync(db, kind, known, slug, utcNow, by, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody decides at this very moment.
            return new(slug, known.ScopeId!.Value, null);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<TownPreview?> AppliedAsync(
        SmallTownsDbContext db, ReviewedKind kind, Proposal known, string slug, DateTime utcNow, StaffActor by, CancellationToken cancellationToken)
    {
        // It ends without a commit whatever happens. All of the page is read of one state.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var run = new PublicationRun(db, new(by.UserId, by.Name, utcNow), BatchId: null);
        var work = kind.Publish(run);
        List<Proposal> one = await kind.Load(db.Proposals.Where(p => p.Id == known.Id)).ToListAsync(cancellationToken);
        // Somebody decided a moment ago.
        if (one is not [{ State: ProposalState.Submitted or ProposalState.Scheduled } proposal])
            return null;
        if (await work.AnyOutdatedAsync(one, cancellationToken))
            return new(slug, known.ScopeId!.Value, null);
        proposal.Publish(run.Decision);
        await work.ApplyAsync(one, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var system = await systems.LoadWithinAsync(db, cancellationToken);
        return new(slug, known.ScopeId!.Value, system.Find(slug) is { } town ? new(system, town, await passports.LoadWithinAsync(db, slug, cancellationToken)) : null);
    }
}

/// <param name="Shown">Empty where something else was published since it was proposed: then it would not come out as it is.</param>
public sealed record TownPreview(string Slug, int TownId, PreviewedTown? Shown);

public sealed record PreviewedTown(SettlementSystem System, PublishedTown Town, PublishedPassport Passport);
