using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmallTowns.Data;
using SmallTowns.Data.Faults;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Reachable, at the version this program knows, and filled; all of it within two seconds. One question is under way at a
/// time, however many ask: a database that hangs must not be given more to hang on.
/// </summary>
public sealed class DatabaseHealthCheck(IDbContextFactory<SmallTownsDbContext> contexts) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock oneAsks = new();
    private Task<HealthCheckResult>? question;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Question().WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"The database has not answered within {Patience.TotalSeconds} seconds.");
        }
    }

    private Task<HealthCheckResult> Question()
    {
        lock (oneAsks)
        {
            if (question is null or { IsCompleted: true })
                question = Task.Run(AskAsync);
            return question;
        }
    }

    private async Task<HealthCheckResult> AskAsync()
    {
        CommandPatience.BeginShort();
        await using var database = await contexts.CreateDbContextAsync();
        try
        {
            return await DatabaseStartup.IsReadyAsync(database, CancellationToken.None)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has not been migrated, or it is empty.");
        }
        catch (Exception fault) when (DatabaseSentence.For(fault, database) is not null)
        {
            return HealthCheckResult.Unhealthy(DatabaseSentence.For(fault, database));
        }
    }
}
