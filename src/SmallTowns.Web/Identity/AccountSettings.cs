using SmallTowns.Data;
using SmallTowns.Web.Account;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>Section <c>Accounts</c>. docs/operations.md explains every value.</summary>
public sealed class AccountSettings
{
    public const string Section = "Accounts";

    /// <summary>
    /// Where people find the portal: <c>https://towns.example.org</c>. Links in mails and the link of the first administrator
    /// begin with it; empty means the address that the portal listens on or was asked by.
    /// </summary>
    public string PublicAddress { get; init; } = "";

    public SecondFactorRule SecondFactor { get; init; }

    /// <summary>A session ends after so many hours, however busy it is.</summary>
    public int SessionHours { get; init; } = 24;

    /// <summary>A session ends when nothing was done in it for so many hours.</summary>
    public int IdleHours { get; init; } = 4;

    public static AccountSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<AccountSettings>(configuration, Section);
        RequireHours(nameof(SessionHours), settings.SessionHours);
        RequireHours(nameof(IdleHours), settings.IdleHours);
        return settings.PublicAddress.Length == 0 || IsWebAddress(settings.PublicAddress)
            ? settings
            : throw new ConfigurationFaultException($"The setting {Section}:{nameof(PublicAddress)} is “{settings.PublicAddress}”; it must be an address such as https://towns.example.org.");
    }

    private static void RequireHours(string name, int hours)
    {
        const int longest = 24 * 7;
        if (hours is < 1 or > longest)
            throw new ConfigurationFaultException($"The setting {Section}:{name} is {hours}; it must be from 1 to {longest} hours.");
    }

    private static bool IsWebAddress(string address) =>
        WebAddress.TryRead(address, out var uri)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
