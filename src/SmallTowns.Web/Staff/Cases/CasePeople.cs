using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Cases;

internal static class CasePeople
{
    /// <summary>Everybody who may work the case, as they are now.</summary>
    public static async Task<IReadOnlyList<CasePerson>> OfAsync(SmallTownsDbContext db, InvestorCase found, CancellationToken cancellationToken)
    {
        var director = nameof(StaffRole.Approver);
        var ids = await db.Users
            .Where(user => user.DisabledUtc == null && user.JoinedUtc != null
                && (user.Duties.Any(duty => duty.Duty == StaffDuty.InvestorDesk || duty.Duty == StaffDuty.PressDesk)
                    || db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(role => role.Id == given.RoleId && role.Name == director))))
            .Select(user => user.Id).ToListAsync(cancellationToken);
        List<CasePerson> people = [];
        foreach (var id in ids)
        {
            var actor = await StaffActors.OfAsync(db, id, cancellationToken);
            if (actor.May(Permission.WorkCases) && (await CaseReach.OfAsync(db, actor, Permission.WorkCases, cancellationToken)).Covers(found))
                people.Add(new(id, actor.Name));
        }

        return [.. people.OrderBy(person => person.Name, RussianOrder.Comparer).ThenBy(person => person.UserId)];
    }
}
