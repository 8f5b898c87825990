using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SmallTowns.Web.Hosting.Memory;

public static class MemoryServices
{
    public static IServiceCollection AddMemoryReturn(this IServiceCollection services) => services
        .AddSingleton<Traffic>()
        .AddScoped<CircuitHandler, CircuitTraffic>()
        .AddHostedService<MemoryReturn>();

    public static IApplicationBuilder UseTraffic(this IApplicationBuilder app)
    {
        var traffic = app.ApplicationServices.GetRequiredService<Traffic>();
        return app.Use(next => context =>
        {
            traffic.Note();
            return next(context);
        });
    }
}
