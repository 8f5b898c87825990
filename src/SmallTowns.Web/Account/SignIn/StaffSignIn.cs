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

    /// <summary>The password was right; the roles ask for a second factor, and the person's is a passkey.</summary>
    NeedsPasskey = 3,
}

/// <param name="Wait">How long to wait before the next try, where there were too many: for any typed address, known or not.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan? Wait = null);

/// <summary>
/// Every way in. What is refused is refused in one way: an unknown address, a wrong password, a locked or disabled account
/// and a waiting invitation look the same from outside and take the same time.
/// </summary>
public sealed class StaffSignIn(
    StaffSignInManager signIn, UserManager<StaffUser> users, OpenSessions sessions, SignInBackOff backOff, AuditLog audit, TimeProvider clock,
    IHttpContextAccessor accessor)
{
    private static readonly StaffUser Nobody = new() { DisplayName = "" };

    // With the cost of today's hashes, so that an address which nobody has takes as long to refuse.
    private static string? someHash;

    public async Task<SignInAnswer> WithPasswordAsync(string email, string password)
    {
        var address = accessor.HttpContext?.Connection.RemoteIpAddress;
        var user = await users.FindByEmailAsync(email);
        if (backOff.Begin(email, address) is { } wait)
        {
            await audit.WriteAsync(AuditEvent.LockedOut, email, user, "пароль: слишком много попыток с этого адреса");
            return new(SignInOutcome.Refused, wait);
        }

        if (user?.PasswordHash is null || !await signIn.CanSignInAsync(user))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, someHash ??= users.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
            return new(await RefuseAsync(email, user, "пароль"));
        }

        if (!await users.CheckPasswordAsync(user, password))
            return new(await RefuseAsync(email, user, "пароль"));
        backOff.Forget(email, address);
        if (!user.TwoFactorEnabled && await sessions.AsksSecondFactorAsync(user.Id) && (await users.GetPasskeysAsync(user)).Count > 0)
            return new(SignInOutcome.NeedsPasskey);
        return new(await OutcomeAsync(await signIn.AfterPasswordAsync(user), user, "пароль"));
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
            // Nobody guesses a key: it opens however often others have guessed at the password.
            if (!assertion.Succeeded || !await signIn.CanSignInAsync(assertion.User))
                return await RefuseAsync(assertion.User?.Email ?? "", assertion.User, "ключ доступа");
            // Keeps the counter of uses, which tells a copied key.
            await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            await signIn.WithPasskeyAsync(assertion.User);
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
        var person = accessor.HttpContext!.User;
        var actor = StaffClaims.ToActor(person);
        await sessions.EndAsync(StaffClaims.SessionOf(person), actor.UserId);
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
