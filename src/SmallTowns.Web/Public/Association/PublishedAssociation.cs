using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association;

/// <summary>What the Association's pages are made from, kept in memory like the settlement system.</summary>
public sealed class PublishedAssociation(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<AssociationData> current = readings.Of(
        [PublicTopics.All, PublicTopics.Association], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<AssociationData> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<AssociationData>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var goals = await db.AssociationGoals
            .OrderBy(goal => goal.Number)
            .Select(goal => new LocalizedText(goal.TextRu, goal.TextEn))
            .ToListAsync(cancellationToken);
        var bodies = await db.AssociationBodies
            .AsNoTracking()
            .Include(body => body.Functions)
            .Include(body => body.Positions)
            .AsSplitQuery()
            .OrderBy(body => body.Order)
            .ToListAsync(cancellationToken);
        var memberships = await db.Memberships
            .OrderBy(membership => membership.Since)
            .Select(membership => new Member(membership.Town!.Slug, membership.Since, membership.Until, membership.Decision))
            .ToListAsync(cancellationToken);
        var byParent = bodies.ToLookup(body => body.ParentId);
        return new(new(goals, [.. byParent[null].Select(body => BodyOf(body, byParent))], memberships), editions, utcNow);
    }

    private static Body BodyOf(AssociationBody body, ILookup<int?, AssociationBody> byParent) => new(
        body.Code,
        body.Kind,
        new(body.NameRu, body.NameEn),
        [.. body.Functions.Where(function => function.IsComposition).OrderBy(function => function.Order).Select(TextOf)],
        [.. body.Functions.Where(function => !function.IsComposition).OrderBy(function => function.Order).Select(TextOf)],
        [.. body.Positions.OrderBy(position => position.Order).Select(position => new Seat(new(position.TitleRu, position.TitleEn), position.HolderName, position.HeldSince))],
        [.. byParent[body.Id].Select(child => BodyOf(child, byParent))]);

    private static LocalizedText TextOf(BodyFunction function) => new(function.TextRu, function.TextEn);
}
