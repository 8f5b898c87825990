using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SmallTowns.TestSupport;

/// <summary>
/// A line to PostgreSQL that can fall silent, as when a cable is cut: connections stay open, and nothing comes through. New
/// ones are taken and hear nothing either.
/// </summary>
public sealed class SilentLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ends = new();
    private readonly string host;
    private readonly int port;
    private volatile TaskCompletionSource speaks = new();

    public SilentLine(TestDatabase database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        (host, port) = (server.Host!, server.Port);
        speaks.SetResult();
        listener.Start();
        (server.Host, server.Port) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        Database = database with { ConnectionString = server.ConnectionString };
        _ = AcceptAsync();
    }

    /// <summary>The same database at the other end of the line.</summary>
    public TestDatabase Database { get; }

    public void FallSilent() => speaks = new TaskCompletionSource();

    public void SpeakAgain() => speaks.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        listener.Dispose();
        ends.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = RelayAsync(await listener.AcceptTcpClientAsync(ends.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using var _ = near;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await speaks.Task.WaitAsync(ends.Token);
            await far.ConnectAsync(host, port, ends.Token);
            await Task.WhenAny(CopyAsync(near.GetStream(), far.GetStream()), CopyAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One end has gone.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, ends.Token)) > 0;)
            {
                await speaks.Task.WaitAsync(ends.Token);
                await to.WriteAsync(buffer.AsMemory(0, read), ends.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One end has gone.
        }
    }
}
