using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmallTowns.Web.Tests.Mail;

/// <summary>A mailbox that speaks as much IMAP (RFC 3501) as to be emptied.</summary>
internal sealed class MailboxServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task listening;
    private readonly SortedDictionary<int, string> letters = [];
    private readonly HashSet<int> deleted = [];

    public MailboxServer(params IReadOnlyList<string> letters)
    {
        for (var i = 0; i < letters.Count; i++)
            this.letters.Add(i + 1, letters[i].ReplaceLineEndings("\r\n"));
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>After how many letters the connection breaks; never where it is empty.</summary>
    public int? BreaksAfter { get; set; }

    /// <summary>The numbers of the letters that are still there.</summary>
    public IReadOnlyCollection<int> Left => letters.Keys;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await listening;
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the client has gone.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var given = 0;
        await SayAsync(stream, "* OK ready");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var words = line.Split(' ');
            var (tag, command) = (words[0], string.Join(' ', words[1..]).ToUpperInvariant());
            if (command.StartsWith("UID FETCH", StringComparison.Ordinal) && given++ == BreaksAfter)
                return;
            foreach (var answer in AnswersTo(command, words))
                await SayAsync(stream, answer);
            await SayAsync(stream, command.StartsWith("SELECT", StringComparison.Ordinal) ? $"{tag} OK [READ-WRITE] done" : $"{tag} OK done");
            if (command == "LOGOUT")
                return;
        }
    }

    private IReadOnlyList<string> AnswersTo(string command, string[] words)
    {
        switch (command.Split(' '))
        {
            case ["CAPABILITY", ..]:
                return ["* CAPABILITY IMAP4rev1"];
            case ["LIST", ..]:
                return command.EndsWith("\"\"", StringComparison.Ordinal) ? ["* LIST (\\Noselect) \"/\" \"\""] : ["* LIST (\\HasNoChildren) \"/\" \"INBOX\""];
            case ["SELECT", ..]:
                return ["* FLAGS (\\Deleted \\Seen)", $"* {letters.Count} EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 1] ok", "* OK [UIDNEXT 100] ok", "* OK [PERMANENTFLAGS (\\Deleted \\Seen)] ok"];
            case ["UID", "SEARCH", ..]:
                return [$"* SEARCH {string.Join(' ', letters.Keys.Where(id => !deleted.Contains(id)))}".TrimEnd()];
            case ["UID", "FETCH", var fetched, ..]:
                var text = letters[int.Parse(fetched, System.Globalization.CultureInfo.InvariantCulture)];
                return [$"* {fetched} FETCH (UID {fetched} BODY[] {{{Encoding.UTF8.GetByteCount(text)}}}\r\n{text})"];
            case ["UID", "STORE", var stored, ..]:
                deleted.Add(int.Parse(stored, System.Globalization.CultureInfo.InvariantCulture));
                return [];
            case ["CLOSE"] or ["EXPUNGE"]:
                foreach (var id in deleted)
                    letters.Remove(id);
                return [];
            case ["LOGOUT"]:
                return ["* BYE"];
            case ["LOGIN", ..] when words[2].Trim('"') != "portal":
                return ["* BYE nobody"];
            default:
                return [];
        }
    }

    private async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"), stopping.Token);
}
