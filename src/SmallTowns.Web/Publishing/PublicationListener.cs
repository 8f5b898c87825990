using Npgsql;
using SmallTowns.Data;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Publishing;

/// <summary>
/// With several nodes on one PostgreSQL, hears within milliseconds that another one has published. It may lose a notice or
/// its ear for a while: <see cref="EditionWatch"/> finds out within a second all the same.
/// </summary>
public sealed class PublicationListener(
    string connectionString, EditionWatch watch, TimeProvider clock, ILogger<PublicationListener> logger) : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskWhetherAliveEvery = TimeSpan.FromSeconds(30);

    private bool isDeaf;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
                await ListenWhileItLastsAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task ListenWhileItLastsAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ListenAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            // Once: a standby, which cannot listen at all, would say it every five seconds.
            if (!isDeaf)
                logger.LogWarning("Publications of other nodes cannot be heard: {Reason}", fault.Message);
            isDeaf = true;
            await Task.Delay(TryAgainAfter, clock, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = (int)AskWhetherAliveEvery.TotalSeconds };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresSmallTownsDbContext.PublicationChannel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        if (isDeaf)
            logger.LogInformation("Publications of other nodes are heard again");
        isDeaf = false;
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
            await watch.LookAsync(stoppingToken);
        }
    }
}
