using Microsoft.AspNetCore.Components;

namespace SmallTowns.Web.Shared;

/// <summary>Scheme and host by which the world knows the portal: those that are set, else those that it was asked by.</summary>
/// <param name="configured"><c>https://towns.example.org</c>, or empty.</param>
public sealed class SiteOrigin(string configured)
{
    private readonly string? origin = configured.Length == 0 ? null : new Uri(configured).GetLeftPart(UriPartial.Authority);

    /// <param name="asked">Without a slash at its end.</param>
    public string Or(string asked) => origin ?? asked;

    /// <summary>The whole address of a page in the reader's language.</summary>
    /// <param name="page">Relative to the base.</param>
    public string Of(NavigationManager navigation, string page)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        var address = navigation.ToAbsoluteUri(page);
        return Or(address.GetLeftPart(UriPartial.Authority)) + address.PathAndQuery + address.Fragment;
    }
}
