using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmallTowns.TestSupport;

/// <summary>
/// Stands between a program and its server and can let single connections fall silent: both ends believe them open, and
/// nothing comes through any more, as when a firewall forgets a connection.
/// </summary>
public sealed class TcpRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Line> lines = [];
    private readonly int serverPort;

    public TcpRelay(int serverPort)
    {
        this.serverPort = serverPort;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Silences the open connections over which the client has sent this word.</summary>
    /// <returns>How many.</returns>
    public int Silence(string word)
    {
        var silenced = lines.Where(line => line.IsOpen && line.HasSaid(word)).ToList();
        silenced.ForEach(line => line.IsSilent = true);
        return silenced.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        foreach (var line in lines)
            line.Close();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = RelayAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The relay has gone.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        var server = new TcpClient();
        var line = new Line(client, server);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, serverPort, stop.Token);
            lines.Add(line);
            await Task.WhenAny(
                PumpAsync(line, client.GetStream(), server.GetStream(), isFromClient: true),
                PumpAsync(line, server.GetStream(), client.GetStream(), isFromClient: false));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
        {
            // The server refuses, as while it restarts.
        }

        line.Close();
    }

    private async Task PumpAsync(Line line, NetworkStream from, NetworkStream to, bool isFromClient)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
            {
                if (isFromClient)
                    line.Hear(buffer.AsSpan(0, count));
                if (!line.IsSilent)
                    await to.WriteAsync(buffer.AsMemory(0, count), stop.Token);
            }

            // What has fallen silent does not even tell its end.
            if (line.IsSilent)
                await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One end has gone.
        }
    }

    private sealed class Line(TcpClient client, TcpClient server)
    {
        private readonly StringBuilder said = new();

        public volatile bool IsSilent;

        public volatile bool IsOpen = true;

        public void Hear(ReadOnlySpan<byte> bytes)
        {
            lock (said)
                said.Append(Encoding.Latin1.GetString(bytes));
        }

        public bool HasSaid(string word)
        {
            lock (said)
                return said.ToString().Contains(word, StringComparison.Ordinal);
        }

        public void Close()
        {
            IsOpen = false;
            client.Dispose();
            server.Dispose();
        }
    }
}
