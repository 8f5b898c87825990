using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Staff;

/// <summary>
/// An open page asks every now and then whether its person may still be there. Whoever was disabled, got other roles or
/// signed out everywhere is nobody within <see cref="RevalidationInterval"/>.
/// </summary>
public sealed class StaffSession(
    ILoggerFactory logs, IDbContextFactory<SmallTownsDbContext> contexts, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return IsStillInAsync(authenticationState.User, cancellationToken);
    }

    public async Task<bool> IsStillInAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var id = StaffClaims.ToActor(person).UserId;
        var stamp = person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Users.AnyAsync(user => user.Id == id && user.SecurityStamp == stamp && user.DisabledUtc == null, cancellationToken);
        }
        catch (Exception fault) when (DatabaseAway.Explains(fault))
        {
            // Nobody can change anything now. Throwing people out would only cost them what they have typed.
            return true;
        }
    }
}
