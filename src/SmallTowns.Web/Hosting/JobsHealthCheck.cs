using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Whether a job has failed for good or waits far longer than it should.</summary>
public sealed class JobsHealthCheck(JobTroubles troubles) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var trouble = await troubles.LookAsync(cancellationToken);
            return trouble.IsAny
                ? HealthCheckResult.Unhealthy($"Jobs failed: {trouble.Failed}, late: {trouble.Late}.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (DatabaseUnavailable.Explains(fault))
        {
            return HealthCheckResult.Unhealthy("The database cannot be asked.");
        }
    }
}
