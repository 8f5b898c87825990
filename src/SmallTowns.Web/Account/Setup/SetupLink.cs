using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SmallTowns.Web.Account.Setup;

/// <summary>
/// The token by which the first administrator is made. It holds nothing but its time: whoever can read the console may be
/// the administrator, once.
/// </summary>
public sealed class SetupLink(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string Word = "first administrator";

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("SmallTowns.Setup").ToTimeLimitedDataProtector();

    public string Make(TimeSpan? lifetime = null) => protector.Protect(Word, lifetime ?? Lifetime);

    public bool IsValid(string? token)
    {
        try
        {
            return !string.IsNullOrEmpty(token) && protector.Unprotect(token) == Word;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
