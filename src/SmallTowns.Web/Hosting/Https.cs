using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

public static class Https
{
    private const int UsualPort = 443;
    private const string OfPrograms = "/api";

    public static IServiceCollection AddHttps(this IServiceCollection services, IConfiguration configuration) =>
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue("HTTPS_PORT", UsualPort));

    /// <summary>
    /// Health is asked for on the machine itself, where there is no TLS. Programs are told rather than led on: one that follows
    /// silently would go on sending in the clear what it sends, and nobody would see it.
    /// </summary>
    public static IApplicationBuilder UseHttpsWhenRequired(this IApplicationBuilder app, HostingSettings settings) => settings.RequireHttps
        ? app.UseWhen(
                context => !context.Request.IsHttps && context.Request.Path.StartsWithSegments(OfPrograms, StringComparison.OrdinalIgnoreCase),
                api => api.Run(context => TypedResults.Problem(
                    "Адрес начинается с https://. / The address begins with https://.",
                    statusCode: StatusCodes.Status403Forbidden,
                    title: "Только HTTPS / HTTPS only").ExecuteAsync(context)))
            .UseWhen(
                context => !context.Request.Path.StartsWithSegments(Health.Prefix, StringComparison.Ordinal),
                rest => rest.UseHttpsRedirection())
        : app;
}
