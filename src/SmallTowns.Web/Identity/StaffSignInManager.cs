using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Ties every cookie to a session of its own: a sign-in begins one and ends the one that this browser had before, a renewed cookie
/// stays with its session.
/// </summary>
public sealed class StaffSignInManager(
    UserManager<StaffUser> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<StaffUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffUser> confirmation, OpenSessions sessions)
    : SignInManager<StaffUser>(users, accessor, claims, options, logger, schemes, confirmation)
{
    // Authentication method references as RFC 8176 names them; Identity writes the first two itself.
    private const string Method = "amr";
    private const string MultipleFactors = "mfa";
    private const string HardwareKey = "hwk";
    private const string RecoveryCode = "recovery";

    private bool isRefresh;

    /// <summary>The cookie is written anew, with the rights and the stamp of this moment.</summary>
    public override async Task RefreshSignInAsync(StaffUser user)
    {
        isRefresh = true;
        try
        {
            await base.RefreshSignInAsync(user);
        }
        finally
        {
            isRefresh = false;
        }
    }

    /// <summary>Identity also asks whether a code can be checked at all: with keys that were lost it would let the person in by the password alone.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.TwoFactorEnabled);
    }

    /// <summary>The password was right: signs in, or asks for the code where the person has turned it on.</summary>
    public Task<SignInResult> AfterPasswordAsync(StaffUser user) => SignInOrTwoFactorAsync(user, isPersistent: false);

    public Task WithPasskeyAsync(StaffUser user) => SignInWithClaimsAsync(user, isPersistent: false, [new(Method, HardwareKey)]);

    public override async Task SignInWithClaimsAsync(StaffUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(additionalClaims);
        var known = additionalClaims.ToList();
        var before = StaffClaims.SessionOf(Context.User);
        var session = isRefresh ? await sessions.FindAsync(before, user.Id) : null;
        if (session is null)
        {
            if (before is not null)
                await sessions.EndAsync(before, StaffClaims.ToActor(Context.User).UserId);
            session = await sessions.BeginAsync(user.Id, MeansOf(known), DeviceName.Of(Context.Request.Headers.UserAgent), Context.Connection.RemoteIpAddress?.ToString() ?? "");
        }

        known.AddRange(await ClaimsOfAsync(session));
        await base.SignInWithClaimsAsync(user, authenticationProperties, known);
    }

    private async Task<IReadOnlyList<Claim>> ClaimsOfAsync(Session session)
    {
        var claim = new Claim(StaffClaims.Session, session.Id.ToString());
        return session.Means == SignInMeans.Password && await sessions.AsksSecondFactorAsync(session.UserId) ? [claim, new(StaffClaims.OwesSecondFactor, "1")] : [claim];
    }

    private static SignInMeans MeansOf(List<Claim> claims) => claims.Find(claim => claim.Type == Method)?.Value switch
    {
        MultipleFactors => SignInMeans.Code,
        RecoveryCode => SignInMeans.RecoveryCode,
        HardwareKey => SignInMeans.Passkey,
        _ => SignInMeans.Password,
    };
}
