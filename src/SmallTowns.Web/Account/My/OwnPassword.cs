using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account.My;

/// <summary>
/// Asks a signed-in person for the password once more before the ways in are changed: whoever sits down at an unattended
/// screen must not make one of their own.
/// </summary>
public sealed class OwnPassword(
    UserManager<StaffUser> users, SignInManager<StaffUser> signIn, SignInBackOff backOff, IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    public static readonly TimeSpan ConfirmedFor = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("SmallTowns.OwnPassword").ToTimeLimitedDataProtector();

    /// <summary>What to say beside the field; nothing where the password is right. After wrong ones a person waits, as at the sign-in.</summary>
    /// <param name="wrong">For a form that asks for other passwords too.</param>
    public async Task<string?> RefusalAsync(StaffUser user, string? password, string wrong = "Пароль введён неверно.")
    {
        if (string.IsNullOrEmpty(password))
            return "Введите пароль.";
        var address = accessor.HttpContext?.Connection.RemoteIpAddress;
        if (backOff.Begin(user.Email!, address) is { } wait)
            return $"Слишком много неудачных попыток. Подождите {SignInBackOff.InWords(wait)}.";
        var stamp = user.SecurityStamp;
        if (!await users.CheckPasswordAsync(user, password))
            return wrong;
        // A hash of fewer rounds was made anew, and the stamp with it: this session goes on.
        if (user.SecurityStamp != stamp)
            await signIn.RefreshSignInAsync(user);
        backOff.Forget(user.Email!, address);
        return null;
    }

    /// <summary>Stands for the password for a few minutes, on the pages of this person and until the sign-in changes.</summary>
    public string Confirm(StaffUser user) => protector.Protect(Of(user), ConfirmedFor);

    public bool IsConfirmed(StaffUser user, string? confirmation)
    {
        try
        {
            return !string.IsNullOrEmpty(confirmation) && protector.Unprotect(confirmation) == Of(user);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string Of(StaffUser user) => string.Create(CultureInfo.InvariantCulture, $"{user.Id}:{user.SecurityStamp}");
}
