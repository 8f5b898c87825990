namespace SmallTowns.Web.Jobs;

public static class JobServices
{
    /// <summary>What the portal does by itself; each kind of job is registered where it belongs.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddJob<DoneJobsRemoval>();
        services.AddSingleton<JobTroubles>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        return services;
    }
}
