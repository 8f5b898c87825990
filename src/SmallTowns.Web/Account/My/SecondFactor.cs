using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account.My;

/// <summary>A person's own one-time codes. What changes the security stamp signs other devices out; this one stays in.</summary>
public sealed class SecondFactor(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, OpenSessions sessions, AuditLog audit)
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "Small Towns";

    /// <summary>Empty until the person begins: looking at the page changes nothing.</summary>
    public async Task<string?> KeyAsync(StaffUser user) => await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key ? key : null;

    /// <summary>The key to scan. Begun twice, it is the same one: a scanned picture stays valid.</summary>
    public async Task<string> BeginAsync(StaffUser user) => await KeyAsync(user) ?? await RenewKeyAsync(user);

    /// <summary>The recovery codes, or null when the code of the application is wrong.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(StaffUser user, string code)
    {
        var bare = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, bare))
            return null;
        await users.SetTwoFactorEnabledAsync(user, true);
        await sessions.SetMeansAsync(Session, SignInMeans.Code);
        await signIn.RefreshSignInAsync(user);
        await WriteAsync(AuditEvent.SecondFactorOn);
        return await NewCodesAsync(user);
    }

    public async Task<IReadOnlyList<string>> NewCodesAsync(StaffUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await WriteAsync(AuditEvent.RecoveryCodesMade);
        return [.. codes!];
    }

    /// <summary>Gives the key for the next time: the old one is on a telephone that may be lost.</summary>
    public async Task<string> TurnOffAsync(StaffUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        if ((await users.GetPasskeysAsync(user)).Count == 0)
            await sessions.SetMeansAsync(Session, SignInMeans.Password);
        await WriteAsync(AuditEvent.SecondFactorOff);
        return await RenewKeyAsync(user);
    }

    public static string Address(StaffUser user, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";

    /// <summary>In groups of four, as people read it out.</summary>
    public static string ForTyping(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part))).ToLowerInvariant();

    private async Task<string> RenewKeyAsync(StaffUser user)
    {
        await users.ResetAuthenticatorKeyAsync(user);
        await sessions.EndAllAsync(user.Id, except: Session);
        await signIn.RefreshSignInAsync(user);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    private Guid? Session => StaffClaims.SessionOf(signIn.Context.User);

    private Task WriteAsync(AuditEvent what) => audit.WriteAsync(what, StaffClaims.ToActor(signIn.Context.User));
}
