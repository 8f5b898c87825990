using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Enquiries;

/// <summary>
/// When a form was opened, sealed into a field of it. Programs send a form at once, or one that they opened long ago; people need some
/// seconds, and whoever comes back after a day sends once more.
/// </summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Where the field that people do not see was filled in.</summary>
    public static string ClearLastField => T("Сотрите то, что стоит в последнем поле.", "Clear the last field.");

    /// <summary>Where the stamp is not plausible: a new one goes out with the answer.</summary>
    public static string ComesWrong => T(
        "Форма пришла слишком быстро или была открыта слишком давно. Проверьте, что в ней, и отправьте ещё раз.",
        "The form came too fast, or had been open for too long. Look over what is in it and send it once more.");

    private readonly IDataProtector seal = protection.CreateProtector("SmallTowns.FormStamp");

    public string Make() => seal.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a person can have filled in the form since.</summary>
    public bool IsPlausible(string? stamp)
    {
        try
        {
            var opened = new DateTimeOffset(long.Parse(seal.Unprotect(stamp ?? ""), CultureInfo.InvariantCulture), TimeSpan.Zero);
            var open = clock.GetUtcNow() - opened;
            return open >= Shortest && open <= Longest;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            // Made up, or sealed with keys that are gone.
            return false;
        }
    }
}
