using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SmallTowns.Web.Hosting;

/// <summary>Live: the process answers. Ready: it can also serve what is in the database. Both are one plain word.</summary>
public static class Health
{
    public const string Prefix = "/health";
    private const string NeedsDatabase = "database";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealthCheck>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>(NeedsDatabase, tags: [NeedsDatabase]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks($"{Prefix}/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks($"{Prefix}/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(NeedsDatabase) });
    }
}
