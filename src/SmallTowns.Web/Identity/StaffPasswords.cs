using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Account;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Identity;

/// <summary>Passwords set through a link: of an invitation, or after one was forgotten.</summary>
public sealed class StaffPasswords(UserManager<StaffUser> users, SmallTownsDbContext db, AuditLog audit, AccountMails mails, TimeProvider clock)
{
    /// <summary>Whoever types somebody else's address again and again must not fill their mailbox.</summary>
    public const int MailsPerHour = 3;

    /// <summary>
    /// Sends a link if the address belongs to somebody who may come in. The caller gets no answer and waits for none, so that
    /// neither words nor time tell who works here.
    /// </summary>
    public async Task SendResetAsync(string email, string siteAddress)
    {
        if (await users.FindByEmailAsync(email) is not { DisabledUtc: null, JoinedUtc: not null } user)
            return;
        if (!await MayBeSentAsync(user))
        {
            await audit.WriteAsync(AuditEvent.PasswordResetNotSent, user.Email!, user, $"больше {MailsPerHour} писем за час");
            return;
        }

        var token = await users.GeneratePasswordResetTokenAsync(user);
        var link = PublicAddress.Link(siteAddress, AccountPaths.Reset, ("user", user.Id.ToString(CultureInfo.InvariantCulture)), ("token", ForUrl(token)));
        if (await mails.SendPasswordResetAsync(user, link, (int)StaffIdentity.ResetLinkLifetime.TotalHours) == MailOutcome.Failed)
            await audit.WriteAsync(AuditEvent.PasswordResetNotSent, user.Email!, user, "письмо не ушло");
    }

    /// <summary>
    /// Counts the letter before it goes. Whoever asks at the same moment, at whatever node, waits at the person's row until this one is
    /// counted.
    /// </summary>
    private async Task<bool> MayBeSentAsync(StaffUser user)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.NormalizedEmail, person => person.NormalizedEmail));
        if (await db.AuditEntries.CountAsync(entry => entry.Event == AuditEvent.PasswordResetSent && entry.SubjectUserId == user.Id && entry.Utc > since) >= MailsPerHour)
            return false;
        audit.Add(db, AuditEvent.PasswordResetSent, StaffActor.Nobody with { UserId = user.Id, Name = user.Email! }, user);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Whose link it is; null when it is old, used or not ours.</summary>
    public async Task<StaffUser?> FindByResetAsync(int? userId, string? token) =>
        await FindAsync(userId) is { DisabledUtc: null, JoinedUtc: not null } user
            && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<StaffUser>.ResetPasswordTokenPurpose, FromUrl(token))
            ? user : null;

    public async Task<StaffUser?> FindInvitedAsync(int? userId, string? token) =>
        await FindAsync(userId) is { DisabledUtc: null, JoinedUtc: null } user
            && await users.VerifyUserTokenAsync(user, InvitationTokens.Name, InvitationTokens.Purpose, FromUrl(token))
            ? user : null;

    /// <summary>
    /// A password is reset where somebody else may have come in: keys that were added in that time must not stay a way in, and
    /// nobody can tell them from the others. So all of them go.
    /// </summary>
    public async Task<IdentityResult> ResetAsync(StaffUser user, string? token, string password)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await users.ResetPasswordAsync(user, FromUrl(token), password);
        if (!result.Succeeded)
            return result;
        var passkeys = await db.UserPasskeys.Where(passkey => passkey.UserId == user.Id).ExecuteDeleteAsync();
        await OpenSessions.EndAllAsync(db, user.Id, clock.GetUtcNow().UtcDateTime);
        // Whoever holds the mailbox has shown who they are: failed guesses of others need not keep them out.
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        await transaction.CommitAsync();
        await audit.WriteAsync(AuditEvent.PasswordReset, user.Email!, user, passkeys == 0 ? null : $"удалено ключей доступа: {passkeys}");
        return result;
    }

    /// <summary>The first password; it renews the stamp, so that the link works once.</summary>
    public async Task<IdentityResult> AcceptAsync(StaffUser user, string displayName, string password)
    {
        (user.DisplayName, user.JoinedUtc, user.EmailConfirmed) = (displayName, clock.GetUtcNow().UtcDateTime, true);
        var result = await users.AddPasswordAsync(user, password);
        if (result.Succeeded)
            await audit.WriteAsync(AuditEvent.InvitationAccepted, user.Email!, user);
        return result;
    }

    private async Task<StaffUser?> FindAsync(int? userId) =>
        userId is { } id ? await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) : null;

    public static string ForUrl(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static string FromUrl(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
