using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>Questions about administrators that must have the same answer until the end of the transaction.</summary>
internal static class Administrators
{
    /// <summary>
    /// Two people who take each other's role away at the same moment would leave none. Whoever changes administrators first
    /// writes to the role's own row: the second waits there until the first has finished, on either database.
    /// </summary>
    public static Task WaitForTurnAmongAdministratorsAsync(this SmallTownsDbContext db)
    {
        var stamp = Guid.NewGuid().ToString();
        return db.Roles.Where(role => role.Name == nameof(StaffRole.Administrator))
            .ExecuteUpdateAsync(row => row.SetProperty(role => role.ConcurrencyStamp, stamp));
    }

    public static Task<bool> AnyAdministratorAsync(this SmallTownsDbContext db, CancellationToken cancellationToken = default) =>
        db.AdministratorsOf().AnyAsync(cancellationToken);

    /// <summary>Whether somebody else can still let people in and out.</summary>
    public static Task<bool> AnyOtherActiveAdministratorAsync(this SmallTownsDbContext db, int userId) =>
        db.AdministratorsOf().AnyAsync(user => user.Id != userId && user.DisabledUtc == null && user.JoinedUtc != null);

    public static Task<bool> IsAdministratorAsync(this SmallTownsDbContext db, int userId) =>
        db.AdministratorsOf().AnyAsync(user => user.Id == userId);

    private static IQueryable<StaffUser> AdministratorsOf(this SmallTownsDbContext db) =>
        from user in db.Users
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == nameof(StaffRole.Administrator)
        select user;
}
