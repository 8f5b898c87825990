using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmallTowns.Data;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Hosting;

/// <summary>Reachable, at the version this program knows, and filled; and this node knows what is published.</summary>
public sealed class DatabaseHealthCheck(IDbContextFactory<SmallTownsDbContext> contexts, EditionWatch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await database.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database does not answer.");
        if (!await DatabaseStartup.IsReadyAsync(database, cancellationToken))
            return HealthCheckResult.Unhealthy("The database has not been migrated, or it is empty.");
        // A node that was away for a while gets readers only once it knows what was published meanwhile.
        await watch.CompareAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
