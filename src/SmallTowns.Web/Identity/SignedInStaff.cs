using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>Whether the person whom a cookie or an open page names may still be there: one row, found by its key.</summary>
public sealed class SignedInStaff(IDbContextFactory<SmallTownsDbContext> contexts, IOptions<IdentityOptions> options)
{
    public async Task<bool> IsStillInAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var id = StaffClaims.ToActor(person).UserId;
        var stamp = person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Users.AnyAsync(user => user.Id == id && user.SecurityStamp == stamp && user.DisabledUtc == null, cancellationToken);
        }
        catch (Exception fault) when (DatabaseUnavailable.Explains(fault))
        {
            // Nobody can change anything now. Throwing people out would only cost them what they have typed.
            return true;
        }
    }
}
