using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>A request as bytes over a connection of its own: a client of the framework would mend or refuse what is odd.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<RawAnswer> SendAsync(Uri server, OddRequest request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, patience.Token);
        var stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(request.ToBytes(), patience.Token);
            if (request.IsCutOff)
                client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // The server need not read what it has refused; what it said before stands.
        }

        return RawAnswer.Read(answer.ToArray());
    }
}

/// <param name="Status">0 where the server closed the connection without a word.</param>
internal sealed record RawAnswer(int Status, string Text)
{
    public static RawAnswer Read(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        while (text.StartsWith("HTTP/1.1 100", StringComparison.Ordinal) && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var end)
            text = text[(end + 4)..];
        var status = text.Length > 12 && int.TryParse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        return new(status, text);
    }
}
