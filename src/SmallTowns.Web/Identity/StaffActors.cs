using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>People as they are now, for what is done in their name while they are not there.</summary>
internal static class StaffActors
{
    /// <summary>Nobody, where the person may no longer come in.</summary>
    public static async Task<StaffActor> OfAsync(SmallTownsDbContext db, int userId, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking()
            .Where(user => user.Id == userId && user.DisabledUtc == null && user.JoinedUtc != null)
            .Select(user => new { user.Id, user.DisplayName, TownIds = user.Towns.Select(town => town.Id).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return StaffActor.Nobody;
        return new(person.Id, person.DisplayName, await RolesOfAsync(db, userId, cancellationToken), person.TownIds.ToHashSet())
        {
            BodyIds = await BodiesOfAsync(db, userId, cancellationToken),
            Duties = await DutiesOfAsync(db, userId, cancellationToken),
        };
    }

    public static async Task<HashSet<StaffRole>> RolesOfAsync(SmallTownsDbContext db, int userId, CancellationToken cancellationToken = default)
    {
        var names = await (
            from given in db.UserRoles
            join role in db.Roles on given.RoleId equals role.Id
            where given.UserId == userId
            select role.Name).ToListAsync(cancellationToken);
        return names.Select(name => Enum.Parse<StaffRole>(name!)).ToHashSet();
    }

    /// <summary>The departments of the person and what is under them.</summary>
    public static async Task<HashSet<int>> BodiesOfAsync(SmallTownsDbContext db, int userId, CancellationToken cancellationToken = default)
    {
        var given = await db.Users.Where(user => user.Id == userId).SelectMany(user => user.Departments).Select(body => body.Id).ToListAsync(cancellationToken);
        var under = await db.AssociationBodies.Where(body => given.Contains(body.ParentId ?? 0)).Select(body => body.Id).ToListAsync(cancellationToken);
        return [.. given, .. under];
    }

    public static async Task<HashSet<HeldDuty>> DutiesOfAsync(SmallTownsDbContext db, int userId, CancellationToken cancellationToken = default)
    {
        var given = await db.Users.Where(user => user.Id == userId).SelectMany(user => user.Duties).AsNoTracking().ToListAsync(cancellationToken);
        return [.. given.Select(duty => duty.Held)];
    }
}
