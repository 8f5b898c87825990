using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting.Requests;

public static class RequestLogServices
{
    public static IServiceCollection AddRequestLog(this IServiceCollection services, LogSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<RequestTally>()
        .AddSingleton<RequestLineBudget>()
        .AddHostedService<RequestSummary>();

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();
}
