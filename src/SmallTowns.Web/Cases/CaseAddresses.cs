using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Cases;

/// <summary>Whole addresses for letters, in the language of the case.</summary>
public static class CaseAddresses
{
    private const string English = "/en";

    /// <summary>Where the portal is, without a language.</summary>
    public static string RootOf(PublicAddress addresses, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var asked = addresses.For(request);
        return asked.EndsWith(English, StringComparison.OrdinalIgnoreCase) ? asked[..^English.Length] : asked;
    }

    /// <param name="page">From the base of the portal.</param>
    public static string Of(string root, string language, string page) => $"{root}{(language == "en" ? English : "")}/{page}";
}
