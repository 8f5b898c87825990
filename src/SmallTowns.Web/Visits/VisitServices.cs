namespace SmallTowns.Web.Visits;

public static class VisitServices
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddSingleton<VisitTally>()
        .AddSingleton<VisitWriting>()
        .AddHostedService(provider => provider.GetRequiredService<VisitWriting>());

    public static IApplicationBuilder UseVisitCounting(this IApplicationBuilder app) => app.UseMiddleware<VisitCounting>();
}
