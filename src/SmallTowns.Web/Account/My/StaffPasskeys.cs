using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Audit;

namespace SmallTowns.Web.Account.My;

public sealed record Passkey(string Id, string Name, DateTime CreatedUtc);

/// <summary>A person's own passkeys.</summary>
public sealed class StaffPasskeys(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, AuditLog audit)
{
    public const int NameMaxLength = 100;

    private const int MaxCount = 20;

    public async Task<IReadOnlyList<Passkey>> ListAsync(StaffUser user) =>
    [
        .. (await users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new Passkey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Без названия", passkey.CreatedAt.UtcDateTime)),
    ];

    /// <summary>False when the device's answer does not fit the question, or the question is no longer known.</summary>
    public async Task<bool> AddAsync(StaffUser user, string credentialJson)
    {
        if (credentialJson.Length == 0 || (await users.GetPasskeysAsync(user)).Count >= MaxCount)
            return false;
        try
        {
            var attestation = await signIn.PerformPasskeyAttestationAsync(credentialJson);
            if (!attestation.Succeeded || !(await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey)).Succeeded)
                return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        await WriteAsync(AuditEvent.PasskeyAdded, detail: null);
        return true;
    }

    public async Task<bool> RenameAsync(StaffUser user, string id, string name)
    {
        name = PersonName.Clean(name);
        if (name.Length is 0 or > NameMaxLength || name.Any(char.IsControl) || await FindAsync(user, id) is not { } passkey)
            return false;
        passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded;
    }

    public async Task<bool> RemoveAsync(StaffUser user, string id)
    {
        if (await FindAsync(user, id) is not { } passkey || !(await users.RemovePasskeyAsync(user, passkey.CredentialId)).Succeeded)
            return false;
        await WriteAsync(AuditEvent.PasskeyRemoved, passkey.Name);
        return true;
    }

    private async Task<UserPasskeyInfo?> FindAsync(StaffUser user, string id) =>
        Base64Url.IsValid(id) ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) : null;

    private Task WriteAsync(AuditEvent what, string? detail) => audit.WriteAsync(what, StaffClaims.ToActor(signIn.Context.User), detail: detail);
}
