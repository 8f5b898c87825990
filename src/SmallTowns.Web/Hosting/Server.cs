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
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBodyMegabytes * 1024L * 1024;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
        });
        return builder;
    }
}
