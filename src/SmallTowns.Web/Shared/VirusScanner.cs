using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Shared;

/// <summary>What a scanner says of a file.</summary>
public enum ScanVerdict
{
    Clean = 1,
    Infected = 2,

    /// <summary>The scanner is away, or did not read the file to its end.</summary>
    Unknown = 3,
}

/// <summary>
/// Asks clamd about a file before it is kept (command INSTREAM of clamd(8)): each block behind its length in four bytes, the
/// highest first, and a length of zero at the end. Without a scanner in the settings every file is taken as it is.
/// </summary>
public sealed class VirusScanner(FileSettings settings, ILogger<VirusScanner> logger)
{
    private const int BlockBytes = 64 * 1024;
    private const int MostAnswerBytes = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (settings.ScannerAddress is not { } scanner)
            return ScanVerdict.Clean;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return VerdictOf(await AskAsync(scanner.Host, scanner.Port, file, patience.Token));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is SocketException or IOException or OperationCanceledException)
        {
            logger.LogError("The virus scanner at {Scanner} does not answer, files are refused meanwhile: {Reason}", settings.Scanner, fault.Message);
            return ScanVerdict.Unknown;
        }
    }

    private static async Task<string> AskAsync(string host, int port, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(host, port, cancellationToken);
        await using var stream = line.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[sizeof(int)];
        for (var rest = file; !rest.IsEmpty; rest = rest[Math.Min(BlockBytes, rest.Length)..])
        {
            var block = rest[..Math.Min(BlockBytes, rest.Length)];
            BinaryPrimitives.WriteInt32BigEndian(length, block.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(block, cancellationToken);
        }

        await stream.WriteAsync(new byte[sizeof(int)], cancellationToken);
        var answer = new byte[MostAnswerBytes];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    // "stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR".
    private ScanVerdict VerdictOf(string answer)
    {
        if (answer == "stream: OK")
            return ScanVerdict.Clean;
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            logger.LogWarning("A file that somebody sent is refused: the virus scanner says {Answer}", answer);
            return ScanVerdict.Infected;
        }

        logger.LogError("The virus scanner at {Scanner} has not read a file, which is refused: {Answer}", settings.Scanner, answer);
        return ScanVerdict.Unknown;
    }
}
