using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>Adds to the usual claims the person's own name, towns, bodies and duties, so that no page has to ask the database who is there.</summary>
public sealed class StaffClaimsFactory(
    UserManager<StaffUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, SmallTownsDbContext db)
    : UserClaimsPrincipalFactory<StaffUser, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Name, user.DisplayName));
        var townIds = await db.Users.Where(u => u.Id == user.Id).SelectMany(u => u.Towns).Select(town => town.Id).ToListAsync();
        identity.AddClaims(Of(StaffClaims.Town, townIds));
        identity.AddClaims(Of(StaffClaims.Body, await StaffActors.BodiesOfAsync(db, user.Id)));
        identity.AddClaims((await StaffActors.DutiesOfAsync(db, user.Id)).Select(held => new Claim(StaffClaims.Duty, held.Code)));
        return identity;
    }

    private static IEnumerable<Claim> Of(string type, IEnumerable<int> ids) =>
        ids.Select(id => new Claim(type, id.ToString(CultureInfo.InvariantCulture)));
}
