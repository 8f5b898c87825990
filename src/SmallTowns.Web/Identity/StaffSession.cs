using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace SmallTowns.Web.Identity;

/// <summary>
/// An open page asks every now and then whether its person may still be there. Whoever was disabled, got other roles or
/// signed out everywhere is nobody within <see cref="RevalidationInterval"/>.
/// </summary>
public sealed class StaffSession(ILoggerFactory logs, SignedInStaff staff) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return staff.IsStillInAsync(authenticationState.User, cancellationToken);
    }
}
