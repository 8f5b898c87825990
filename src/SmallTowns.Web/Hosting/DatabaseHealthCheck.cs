using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmallTowns.Data;

namespace SmallTowns.Web.Hosting;

/// <summary>Reachable, at the version this program knows, and filled.</summary>
public sealed class DatabaseHealthCheck(IDbContextFactory<SmallTownsDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await database.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database does not answer.");
        return await DatabaseStartup.IsReadyAsync(database, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database has not been migrated, or it is empty.");
    }
}
