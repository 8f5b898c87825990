using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace SmallTowns.Web.Identity;

/// <summary>
/// An open page asks every now and then whether its person may still be there. Whoever was disabled, got other roles or
/// signed out elsewhere is nobody within <see cref="RevalidationInterval"/>, and at once where they give a command.
/// </summary>
public sealed class StaffSession(ILoggerFactory logs, OpenSessions sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    private int hasActed;

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return sessions.StandsAsync(authenticationState.User, isActive: Interlocked.Exchange(ref hasActed, 0) == 1, cancellationToken);
    }

    /// <summary>Something came from the page: the person is there.</summary>
    public void Act() => Volatile.Write(ref hasActed, 1);

    /// <summary>Asked for each command. Where the session is over the page says so now, not with the next round.</summary>
    public async Task<bool> StandsAsync()
    {
        if (await sessions.StandsAsync((await GetAuthenticationStateAsync()).User, isActive: true, CancellationToken.None))
            return true;
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        return false;
    }
}
