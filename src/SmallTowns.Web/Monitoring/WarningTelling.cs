using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Monitoring;

/// <summary>Tells those who decide about warnings of each one that comes to be: once, however its figures move later.</summary>
internal static class WarningTelling
{
    /// <param name="raised">Saved already: the notice names their numbers.</param>
    public static async Task AddAsync(SmallTownsDbContext db, IReadOnlyList<Warning> raised, CancellationToken cancellationToken)
    {
        var people = await DecidersAsync(db, cancellationToken);
        db.StaffNotices.AddRange(
            from warning in raised
            from userId in people
            select new StaffNotice
            {
                UserId = userId,
                Kind = NoticeKind.WarningRaised,
                Key = StaffNotice.KeyOf(NoticeKind.WarningRaised, string.Create(CultureInfo.InvariantCulture, $"warning:{warning.Id}"), null),
                WarningId = warning.Id,
                Utc = warning.OpenedUtc,
            });
    }

    private static async Task<IReadOnlyList<int>> DecidersAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        List<string> roles = [.. Enum.GetValues<StaffRole>().Where(role => PermissionMatrix.ScopeOf(role, Permission.WorkWarnings) != PermissionScope.None).Select(role => role.ToString())];
        List<StaffDuty> duties = [.. Enum.GetValues<StaffDuty>().Where(duty => PermissionMatrix.ScopeOf(duty, Permission.WorkWarnings) != PermissionScope.None)];
        var able = await db.Users
            .Where(user => user.DisabledUtc == null && user.JoinedUtc != null)
            .Where(user => user.Duties.Any(held => duties.Contains(held.Duty))
                || db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(role => role.Id == given.RoleId && roles.Contains(role.Name!))))
            .OrderBy(user => user.Id).Select(user => user.Id).ToListAsync(cancellationToken);
        List<int> people = [];
        foreach (var userId in able)
        {
            // A director of departments, or whoever has the duty for a town, does not decide about the warnings of all.
            if ((await StaffActors.OfAsync(db, userId, cancellationToken)).MayFor(Permission.WorkWarnings, Scope.Association))
                people.Add(userId);
        }

        return people;
    }
}
