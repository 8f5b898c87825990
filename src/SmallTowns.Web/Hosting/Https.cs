using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

public static class Https
{
    private const int UsualPort = 443;

    public static IServiceCollection AddHttps(this IServiceCollection services, IConfiguration configuration) =>
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue("HTTPS_PORT", UsualPort));

    /// <summary>Health is asked for on the machine itself, where there is no TLS.</summary>
    public static IApplicationBuilder UseHttpsWhenRequired(this IApplicationBuilder app, HostingSettings settings) => settings.RequireHttps
        ? app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(Health.Prefix, StringComparison.Ordinal),
            rest => rest.UseHttpsRedirection())
        : app;
}
