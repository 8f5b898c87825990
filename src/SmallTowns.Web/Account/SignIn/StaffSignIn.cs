using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account.SignIn;

public enum SignInOutcome
{
    Refused = 0,
    SignedIn = 1,
    NeedsSecondFactor = 2,
}

/// <summary>
/// Every way in. What is refused is refused in one way: an unknown address, a wrong password, a locked or disabled account
/// and a waiting invitation look the same from outside and take the same time.
/// </summary>
public sealed class StaffSignIn(
    SignInManager<StaffUser> signIn, UserManager<StaffUser> users, AuditLog audit, TimeProvider clock, IHttpContextAccessor accessor)
{
    private static readonly StaffUser Nobody = new() { DisplayName = "" };
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<StaffUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public async Task<SignInOutcome> WithPasswordAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null || !await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
            return await RefuseAsync(email, user, "пароль");
        }

        return await OutcomeAsync(await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true), user, "пароль");
    }

    /// <summary>The person who has given the password and owes the second factor; null when too much time has passed.</summary>
    public Task<StaffUser?> FindHalfSignedInAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    public async Task<SignInOutcome> WithCodeAsync(StaffUser user, string code) =>
        await OutcomeAsync(await signIn.TwoFactorAuthenticatorSignInAsync(Bare(code), isPersistent: false, rememberClient: false), user, "код из приложения");

    public async Task<SignInOutcome> WithRecoveryCodeAsync(StaffUser user, string code)
    {
        // Identity asks neither whether the person may come in nor how often they guessed, as it does with codes of the application.
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
            return await RefuseAsync(user.Email!, user, "резервный код");
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(Bare(code).ToUpperInvariant());
        if (!result.Succeeded)
            await users.AccessFailedAsync(user);
        return await OutcomeAsync(result, user, "резервный код");
    }

    public async Task<SignInOutcome> WithPasskeyAsync(string credentialJson)
    {
        try
        {
            var assertion = await signIn.PerformPasskeyAssertionAsync(credentialJson);
            if (!assertion.Succeeded || !await signIn.CanSignInAsync(assertion.User) || await users.IsLockedOutAsync(assertion.User))
                return await RefuseAsync(assertion.User?.Email ?? "", assertion.User, "ключ доступа");
            // Keeps the counter of uses, which tells a copied key.
            await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            await signIn.SignInAsync(assertion.User, isPersistent: false);
            return await OutcomeAsync(SignInResult.Success, assertion.User, "ключ доступа");
        }
        catch (InvalidOperationException)
        {
            // The question that the key answered is gone: the page was open for too long.
            return await RefuseAsync("", user: null, "ключ доступа");
        }
    }

    public async Task SignOutAsync()
    {
        var actor = StaffClaims.ToActor(accessor.HttpContext!.User);
        await signIn.SignOutAsync();
        if (!actor.IsNobody)
            await audit.WriteAsync(AuditEvent.SignedOut, actor);
    }

    private async Task<SignInOutcome> OutcomeAsync(SignInResult result, StaffUser user, string means)
    {
        if (result.RequiresTwoFactor)
            return SignInOutcome.NeedsSecondFactor;
        if (!result.Succeeded)
            return await RefuseAsync(user.Email!, user, means);

        user.LastSignInUtc = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(user);
        await audit.WriteAsync(AuditEvent.SignedIn, user.Email!, user, means);
        return SignInOutcome.SignedIn;
    }

    private async Task<SignInOutcome> RefuseAsync(string email, StaffUser? user, string means)
    {
        var lockedNow = user is not null && await users.IsLockedOutAsync(user);
        await audit.WriteAsync(lockedNow ? AuditEvent.LockedOut : AuditEvent.SignInFailed, email, user, means);
        return SignInOutcome.Refused;
    }

    private static string Bare(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
}
