using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>Adds to the usual claims the person's own name and towns, so that no page has to ask the database who is there.</summary>
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
        identity.AddClaims(townIds.Select(id => new Claim(StaffClaims.Town, id.ToString(CultureInfo.InvariantCulture))));
        return identity;
    }
}
