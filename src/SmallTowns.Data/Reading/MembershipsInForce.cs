using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Reading;

/// <summary>Which towns are members on a day: as it is published now, or as it was at a past moment.</summary>
public static class MembershipsInForce
{
    /// <returns>The keys of the towns.</returns>
    public static async Task<HashSet<int>> OnAsync(SmallTownsDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AssociationMembers.Where(AssociationMember.InForceOn(day)).Where(member => member.TownId != null)
            .Select(member => member.TownId!.Value).ToHashSetAsync(cancellationToken);
    }

    internal static async Task<HashSet<int>> OnAsync(SmallTownsDbContext db, DateOnly day, PastMoment? past, CancellationToken cancellationToken)
    {
        var members = await OnAsync(db, day, cancellationToken);
        if (past is not { } moment)
            return members;

        var then = await db.StoodAtAsync([AssociationKinds.Membership], moment, cancellationToken);
        var keys = then.Values.Select(stood => Subject.KeyOf(stood.SubjectKey)).ToHashSet();
        var towns = await db.Towns.Where(town => keys.Contains(town.Key)).ToDictionaryAsync(town => town.Key, town => town.Id, cancellationToken);
        foreach (var stood in then.Values)
        {
            if (!towns.TryGetValue(Subject.KeyOf(stood.SubjectKey), out var townId))
                continue;
            members.Remove(townId);
            if (ContentJson.Read<MembershipContent>(stood.Content).Spells.Any(spell => spell.IsInForceOn(day)))
                members.Add(townId);
        }

        return members;
    }
}
