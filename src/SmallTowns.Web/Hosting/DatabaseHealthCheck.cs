using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmallTowns.Data;
using SmallTowns.Data.Faults;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Reachable, at the version this program knows, and filled; and this node knows what is published; all of it within two seconds. One question is under way at a
/// time, however many ask: a database that hangs must not be given more to hang on.
/// </summary>
public sealed class DatabaseHealthCheck(IDbContextFactory<SmallTownsDbContext> contexts, EditionWatch watch) : IHealthCheck
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
            if (!await DatabaseStartup.IsReadyAsync(database, CancellationToken.None))
                return HealthCheckResult.Unhealthy("The database has not been migrated, or it is empty.");
            // A node that was away for a while gets readers only once it knows what was published meanwhile.
            await watch.CompareAsync(CancellationToken.None);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (DatabaseSentence.For(fault, database) is not null)
        {
            return HealthCheckResult.Unhealthy(DatabaseSentence.For(fault, database));
        }
    }
}
