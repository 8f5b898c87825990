using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Campaigns;

/// <summary>Who has an account and represents a town.</summary>
public sealed record CampaignPerson(int UserId, int TownId, string Name, string Email);

internal static class CampaignPeople
{
    public static async Task<ILookup<int, CampaignPerson>> OfAsync(SmallTownsDbContext db, IReadOnlyCollection<int> townIds, CancellationToken cancellationToken)
    {
        const string role = nameof(StaffRole.TownRepresentative);
        var people = await (
            from user in db.Users
            where user.DisabledUtc == null && user.JoinedUtc != null && user.Email != null
                && db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(one => one.Id == given.RoleId && one.Name == role))
            from town in user.Towns
            where townIds.Contains(town.Id)
            orderby user.Id
            select new CampaignPerson(user.Id, town.Id, user.DisplayName, user.Email!)).ToListAsync(cancellationToken);
        return people.ToLookup(person => person.TownId);
    }
}
