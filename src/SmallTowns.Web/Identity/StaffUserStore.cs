using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Keeps what stands for a second factor so that a copy of the database is no way in: the key of the application is sealed with the
/// portal's keys, recovery codes are hashed like passwords.
/// </summary>
public sealed class StaffUserStore(SmallTownsDbContext db, IDataProtectionProvider protection, IPasswordHasher<StaffUser> hasher, IdentityErrorDescriber? describer = null)
    : UserStore<StaffUser, IdentityRole<int>, SmallTownsDbContext, int>(db, describer)
{
    private const char Between = ';';

    // As Identity calls them: rows of the table of tokens.
    private const string Provider = "[AspNetUserStore]";
    private const string CodesName = "RecoveryCodes";

    private readonly IDataProtector protector = protection.CreateProtector("SmallTowns.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(StaffUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    /// <returns>Nothing where the key was sealed with keys that are lost: the person needs a new one.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(StaffUser user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { Length: > 0 } kept)
            return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(StaffUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(StaffUser user, string code, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(user, cancellationToken);
        var used = Array.Find(kept, hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed);
        if (used is null)
            return false;
        await KeepAsync(user, kept.Where(hash => hash != used), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(StaffUser user, CancellationToken cancellationToken) => (await KeptAsync(user, cancellationToken)).Length;

    private async Task<string[]> KeptAsync(StaffUser user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, CodesName, cancellationToken))?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Task KeepAsync(StaffUser user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, CodesName, string.Join(Between, hashes), cancellationToken);
}
