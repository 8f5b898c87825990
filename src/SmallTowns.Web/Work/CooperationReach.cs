using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Work;

/// <summary>
/// For which towns a person writes needs and offers, and which agreements they see, keep and sign. What belongs to the department of cooperation is
/// the whole Association's: its director has everything, directors of other departments only read. It stands here because the files and the
/// morning of the work ask it.
/// </summary>
/// <param name="SelfIds">The person, and everybody for whom they stand in today.</param>
internal sealed record CooperationReach(bool WritesAll, IReadOnlyList<int> TownIds, bool SeesAll, bool Keeps, bool Signs, IReadOnlyList<int> SelfIds)
{
    /// <summary>The department that coordinates cooperation between towns.</summary>
    public const string BodyCode = "coordination";

    public static async Task<CooperationReach> OfAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var bodyId = await db.AssociationBodies.Where(body => body.Code == BodyCode).Select(body => (int?)body.Id).SingleOrDefaultAsync(cancellationToken);
        return new(
            HasAll(by, Permission.WriteNeeds, bodyId), [.. by.ReachOf(Permission.WriteNeeds).IdsOf(ScopeKind.Town)],
            by.May(Permission.KeepAgreements), HasAll(by, Permission.KeepAgreements, bodyId), HasAll(by, Permission.SignAgreements, bodyId),
            await WorkPeople.SelfAndAwayAsync(db, by.UserId, today, cancellationToken));
    }

    /// <summary>Everybody who may come in and keeps agreements: an agreement names one of them. Roles and departments give it; duties and towns do not.</summary>
    public static async Task<IReadOnlySet<int>> KeepersAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var body = await db.AssociationBodies.Where(one => one.Code == BodyCode).Select(one => new { one.Id, one.ParentId }).SingleOrDefaultAsync(cancellationToken);
        var given = await (
            from user in db.Users
            where user.DisabledUtc == null && user.JoinedUtc != null
            join held in db.UserRoles on user.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            select new { UserId = user.Id, role.Name }).ToListAsync(cancellationToken);
        var departments = (await db.Users.SelectMany(user => user.Departments, (user, department) => new { UserId = user.Id, BodyId = department.Id }).ToListAsync(cancellationToken))
            .ToLookup(one => one.UserId, one => one.BodyId);
        HashSet<int> keepers = [];
        foreach (var roles in given.ToLookup(one => one.UserId, one => Enum.Parse<StaffRole>(one.Name!)))
        {
            var bodies = departments[roles.Key].ToHashSet();
            // Whoever works in what it is a part of works in it.
            if (body?.ParentId is { } parent && bodies.Contains(parent))
                bodies.Add(body.Id);
            if (HasAll(new(roles.Key, "", roles.ToHashSet(), new HashSet<int>()) { BodyIds = bodies }, Permission.KeepAgreements, body?.Id))
                keepers.Add(roles.Key);
        }

        return keepers;
    }

    private static bool HasAll(StaffActor of, Permission permission, int? bodyId) =>
        of.ReachOf(permission) is var reach && (reach.IsEverything || (bodyId is { } id && reach.Covers(Scope.Body(id))));

    public bool WritesFor(int townId) => WritesAll || TownIds.Contains(townId);

    public IQueryable<Agreement> Of(IQueryable<Agreement> agreements)
    {
        var (all, towns, self) = (SeesAll, TownIds, SelfIds);
        return agreements.Where(a => all || self.Contains(a.ResponsibleUserId) || a.Parties.Any(party => party.TownId != null && towns.Contains(party.TownId.Value)));
    }

    /// <summary>
    /// Those that the person answers for: as the responsible one, as their deputy, or for a town that is a party; and whoever keeps agreements, for
    /// those whose responsible one keeps them no more.
    /// </summary>
    public async Task<IQueryable<Agreement>> AnsweredByAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var (towns, self, keeps) = (TownIds, SelfIds, Keeps);
        IReadOnlyList<int> able = keeps ? [.. await KeepersAsync(db, cancellationToken)] : [];
        return db.Agreements.AsNoTracking().Where(a => self.Contains(a.ResponsibleUserId) || (keeps && !able.Contains(a.ResponsibleUserId)) || a.Parties.Any(party => party.TownId != null && towns.Contains(party.TownId.Value)));
    }
}
