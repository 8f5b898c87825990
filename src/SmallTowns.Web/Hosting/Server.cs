using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

public static class Server
{
    public static WebApplicationBuilder AddServer(this WebApplicationBuilder builder, HostingSettings settings)
    {
        // Outside Development too: a build that was not published finds its styles through the build's manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
            // Only circuits upgrade; whoever comes to the door one too many is told so there (CircuitDoor).
            kestrel.Limits.MaxConcurrentUpgradedConnections = settings.MaxCircuits;
        });
        return builder;
    }
}
