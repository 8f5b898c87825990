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

    public static AccountSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<AccountSettings>(configuration, Section);
        return settings.PublicAddress.Length == 0 || IsWebAddress(settings.PublicAddress)
            ? settings
            : throw new ConfigurationFaultException($"The setting {Section}:{nameof(PublicAddress)} is “{settings.PublicAddress}”; it must be an address such as https://towns.example.org.");
    }

    private static bool IsWebAddress(string address) =>
        WebAddress.TryRead(address, out var uri)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
