using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Account.My;

/// <summary>
/// Asks a signed-in person for the password once more before the ways in are changed: whoever sits down at an unattended
/// screen must not make one of their own.
/// </summary>
public sealed class OwnPassword(SignInManager<StaffUser> signIn, IDataProtectionProvider protection)
{
    public static readonly TimeSpan ConfirmedFor = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("SmallTowns.OwnPassword").ToTimeLimitedDataProtector();

    /// <summary>What to say beside the field; nothing where the password is right. Wrong ones count towards the lock.</summary>
    public async Task<string?> RefusalAsync(StaffUser user, string? password)
    {
        if (string.IsNullOrEmpty(password))
            return "Введите пароль.";
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        return result.Succeeded ? null
            : result.IsLockedOut ? "Слишком много неудачных попыток. Подождите 15 минут."
            : "Пароль введён неверно.";
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
