using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Behind a proxy the reader's address and scheme come in headers; they are believed only from proxies that are named.</summary>
public static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services, HostingSettings settings)
    {
        var proxies = settings.KnownProxies.Select(ParseAddress).ToArray();
        var networks = settings.KnownNetworks.Select(ParseNetwork).ToArray();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in proxies)
                options.KnownProxies.Add(proxy);
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
    }

    private static IPAddress ParseAddress(string text) => IPAddress.TryParse(text, out var address) ? address : throw new ConfigurationFaultException(
        $"The setting Hosting:KnownProxies holds '{text}', which is not an IP address.");

    private static System.Net.IPNetwork ParseNetwork(string text) => System.Net.IPNetwork.TryParse(text, out var network) ? network : throw new ConfigurationFaultException(
        $"The setting Hosting:KnownNetworks holds '{text}', which is not a network such as 10.0.0.0/8.");
}
