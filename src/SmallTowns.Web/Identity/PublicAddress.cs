using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace SmallTowns.Web.Identity;

/// <summary>How links begin that people follow from a mail or a console.</summary>
public sealed class PublicAddress(AccountSettings settings, IConfiguration configuration, IServer server)
{
    private const string English = "/en";

    /// <summary>For a link that the person at the screen passes on: the address that the person came by.</summary>
    public string Or(string usedAddress) => (settings.PublicAddress.Length > 0 ? settings.PublicAddress : usedAddress).TrimEnd('/');

    /// <summary>
    /// For a mail that anybody can have sent. A request may name any host, and the mail would carry the link to it:
    /// the host is believed only where the portal answers to named hosts, or on this machine.
    /// </summary>
    public string For(HttpRequest request) => Or(IsBelieved(request.Host.Host) ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}" : OfServer());

    /// <summary>The same without a language, for a letter that names the language of each page itself.</summary>
    public string RootFor(HttpRequest request)
    {
        var asked = For(request);
        return asked.EndsWith(English, StringComparison.OrdinalIgnoreCase) ? asked[..^English.Length] : asked;
    }

    /// <summary>The first address that the server listens on; wildcards become this machine.</summary>
    public string OfServer() => Or((server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost")
        .Replace("[::]", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("*", "localhost", StringComparison.Ordinal)
        .Replace("+", "localhost", StringComparison.Ordinal));

    public static string Link(string address, string path, params (string Name, string Value)[] query) =>
        QueryHelpers.AddQueryString(address + path, query.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));

    private bool IsBelieved(string host) =>
        configuration["AllowedHosts"] is { Length: > 0 } allowed && !allowed.Contains('*', StringComparison.Ordinal)
        || host == "localhost"
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
