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
    /// the host is believed only where the portal answers to named hosts, and its port only where the server listens on it. Else the
    /// link leads to the address that the server listens on.
    /// </summary>
    public string For(HttpRequest request) => Or((NamesHosts ? $"{request.Scheme}://{Believed(request.Host).ToUriComponent()}" : OfServer()) + request.PathBase);

    /// <summary>The same without a language, for a letter that names the language of each page itself.</summary>
    public string RootFor(HttpRequest request)
    {
        var asked = For(request);
        return asked.EndsWith(English, StringComparison.OrdinalIgnoreCase) ? asked[..^English.Length] : asked;
    }

    /// <summary>For a letter that is sent from an open page: the address of the page, believed as that of a request is.</summary>
    public string ForLetter(string usedAddress)
    {
        var used = new Uri(usedAddress);
        return Or(NamesHosts ? $"{used.Scheme}://{Believed(HostString.FromUriComponent(used)).ToUriComponent()}{used.AbsolutePath}" : OfServer() + used.AbsolutePath);
    }

    /// <summary>The first address that the server listens on; wildcards become this machine.</summary>
    public string OfServer() => Or((Listening().FirstOrDefault() ?? "http://localhost")
        .Replace("[::]", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("*", "localhost", StringComparison.Ordinal)
        .Replace("+", "localhost", StringComparison.Ordinal));

    public static string Link(string address, string path, params (string Name, string Value)[] query) =>
        QueryHelpers.AddQueryString(address + path, query.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));

    // Requests to other hosts are refused before anything reads them.
    private bool NamesHosts => configuration["AllowedHosts"] is { Length: > 0 } allowed && !allowed.Contains('*', StringComparison.Ordinal);

    // AllowedHosts says nothing of ports.
    private HostString Believed(HostString asked) =>
        asked.Port is not { } port || Listening().Any(address => BindingAddress.Parse(address).Port == port) ? asked : new(asked.Host);

    private ICollection<string> Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
