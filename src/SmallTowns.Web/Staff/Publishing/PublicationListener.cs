using Npgsql;
using SmallTowns.Data;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>
/// With several nodes on one PostgreSQL, hears what the others publish. A node that has lost its ear for a while shows
/// everything anew when it hears again.
/// </summary>
public sealed class PublicationListener(
    string connectionString, PublicationSignal signal, TimeProvider clock, ILogger<PublicationListener> logger) : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskWhetherAliveEvery = TimeSpan.FromSeconds(30);

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
            logger.LogWarning("Publications of other nodes cannot be heard: {Reason}", fault.Message);
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
        await signal.RaiseAsync(stoppingToken);
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
            await signal.RaiseAsync(stoppingToken);
        }
    }
}
