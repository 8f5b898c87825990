using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account.My;

public sealed record Passkey(string Id, string Name, DateTime CreatedUtc);

public enum PasskeyOutcome
{
    Done = 1,

    /// <summary>The device's answer does not fit the question, or there is no such key.</summary>
    Refused = 2,

    /// <summary>The password was not given, or too long ago.</summary>
    NotConfirmed = 3,
}

/// <summary>A person's own passkeys. A key is a way in past the password, so one is added and removed only after the password was given.</summary>
public sealed class StaffPasskeys(
    UserManager<StaffUser> users, SignInManager<StaffUser> signIn, OpenSessions sessions, OwnPassword password, AuditLog audit)
{
    public const int NameMaxLength = 100;

    public const int MaxCount = 20;

    public async Task<IReadOnlyList<Passkey>> ListAsync(StaffUser user) =>
    [
        .. (await users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new Passkey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Без названия", passkey.CreatedAt.UtcDateTime)),
    ];

    /// <param name="confirmation">Of <see cref="OwnPassword"/>.</param>
    public async Task<PasskeyOutcome> AddAsync(StaffUser user, string? confirmation, string credentialJson)
    {
        if (!password.IsConfirmed(user, confirmation))
            return PasskeyOutcome.NotConfirmed;
        if (credentialJson.Length == 0 || (await users.GetPasskeysAsync(user)).Count >= MaxCount)
            return PasskeyOutcome.Refused;
        try
        {
            var attestation = await signIn.PerformPasskeyAttestationAsync(credentialJson);
            if (!attestation.Succeeded || attestation.UserEntity.Id != user.Id.ToString(CultureInfo.InvariantCulture)
                || !(await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey)).Succeeded)
                return PasskeyOutcome.Refused;
        }
        catch (InvalidOperationException)
        {
            // The question that the device answered is no longer known.
            return PasskeyOutcome.Refused;
        }

        // The device has just asked who holds it: that is a second factor, for this session too.
        await SetMeansAsync(user, SignInMeans.Passkey);
        await WriteAsync(AuditEvent.PasskeyAdded, detail: null);
        return PasskeyOutcome.Done;
    }

    public async Task<PasskeyOutcome> RenameAsync(StaffUser user, string id, string name)
    {
        name = PersonName.Clean(name);
        if (name.Length is 0 or > NameMaxLength || name.Any(char.IsControl) || await FindAsync(user, id) is not { } passkey)
            return PasskeyOutcome.Refused;
        passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded ? PasskeyOutcome.Done : PasskeyOutcome.Refused;
    }

    public async Task<PasskeyOutcome> RemoveAsync(StaffUser user, string? confirmation, string id)
    {
        if (!password.IsConfirmed(user, confirmation))
            return PasskeyOutcome.NotConfirmed;
        if (await FindAsync(user, id) is not { } passkey || !(await users.RemovePasskeyAsync(user, passkey.CredentialId)).Succeeded)
            return PasskeyOutcome.Refused;
        if (!user.TwoFactorEnabled && (await users.GetPasskeysAsync(user)).Count == 0)
            await SetMeansAsync(user, SignInMeans.Password);
        await WriteAsync(AuditEvent.PasskeyRemoved, passkey.Name);
        return PasskeyOutcome.Done;
    }

    private async Task<UserPasskeyInfo?> FindAsync(StaffUser user, string id) =>
        Base64Url.IsValid(id) ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) : null;

    private async Task SetMeansAsync(StaffUser user, SignInMeans means)
    {
        await sessions.SetMeansAsync(StaffClaims.SessionOf(signIn.Context.User), means);
        await signIn.RefreshSignInAsync(user);
    }

    private Task WriteAsync(AuditEvent what, string? detail) => audit.WriteAsync(what, StaffClaims.ToActor(signIn.Context.User), detail: detail);
}
