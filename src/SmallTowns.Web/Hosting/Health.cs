using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Live: the process answers. Ready: it can also serve what is in the database. Jobs: what the portal should have done by
/// itself is done; a node is not taken out of service for that. All are one plain word; live tells the version too.
/// </summary>
public static class Health
{
    public const string Prefix = "/health";
    private const string NeedsDatabase = "database";
    private const string OfJobs = "jobs";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealthCheck>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(NeedsDatabase, tags: [NeedsDatabase])
            .AddCheck<JobsHealthCheck>(OfJobs, tags: [OfJobs]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks($"{Prefix}/live", new HealthCheckOptions
        {
            Predicate = _ => false,
            ResponseWriter = (context, report) =>
            {
                context.Response.ContentType = "text/plain";
                return context.Response.WriteAsync($"{report.Status} {PortalVersion.Text}");
            },
        });
        endpoints.MapHealthChecks($"{Prefix}/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(NeedsDatabase) });
        endpoints.MapHealthChecks($"{Prefix}/jobs", new HealthCheckOptions { Predicate = check => check.Tags.Contains(OfJobs) });
    }
}
