using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;

namespace SmallTowns.Web.Public.Association;

/// <summary>What the Association's pages ask of the database.</summary>
public sealed class AssociationQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    public async Task<IReadOnlyList<LocalizedText>> GoalsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AssociationGoals
            .OrderBy(goal => goal.Number)
            .Select(goal => new LocalizedText(goal.TextRu, goal.TextEn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The bodies as a tree; the assembly is its root.</summary>
    public async Task<IReadOnlyList<Body>> StructureAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bodies = await db.AssociationBodies
            .AsNoTracking()
            .Include(body => body.Functions)
            .Include(body => body.Positions)
            .AsSplitQuery()
            .OrderBy(body => body.Order)
            .ToListAsync(cancellationToken);
        var byParent = bodies.ToLookup(body => body.ParentId);
        return [.. byParent[null].Select(body => BodyOf(body, byParent))];
    }

    public async Task<IReadOnlyList<Member>> MembersAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Memberships
            .Where(membership => membership.Since <= on && (membership.Until == null || on <= membership.Until))
            .OrderBy(membership => membership.Since)
            .Select(membership => new Member(membership.Town!.Slug, membership.Since, membership.Decision))
            .ToListAsync(cancellationToken);
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

    public sealed record Body(
        string Code, AssociationBodyKind Kind, LocalizedText Name, IReadOnlyList<LocalizedText> Composition,
        IReadOnlyList<LocalizedText> Functions, IReadOnlyList<Seat> Seats, IReadOnlyList<Body> Children);

    /// <param name="HolderName">Empty while the position is vacant.</param>
    public sealed record Seat(LocalizedText Title, string? HolderName, DateOnly? HeldSince);

    public sealed record Member(string TownSlug, DateOnly Since, string? Decision);
}
