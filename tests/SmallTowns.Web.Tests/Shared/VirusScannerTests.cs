using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Tests.Shared;

/// <summary>What is sent to clamd and what is made of its answers, against a server of the test that reads INSTREAM as clamd(8) describes it.</summary>
public sealed class VirusScannerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stream: OK\0", ScanVerdict.Clean)]
    [InlineData("stream: Eicar-Signature FOUND\0", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanVerdict.Unknown)]
    [InlineData("", ScanVerdict.Unknown)]
    public async Task Scan_SaysWhatTheScannerSays_OfExactlyTheBytesSent(string answer, ScanVerdict expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var file = new byte[150_000];
        new Random(1).NextBytes(file);
        var received = ServeAsync(listener, answer);

        var verdict = await Scanner(((IPEndPoint)listener.LocalEndpoint).Port).ScanAsync(file, Cancellation);

        verdict.Should().Be(expected);
        (await received).Should().Equal(file);
    }

    [Fact]
    public async Task Scan_ScannerAway_IsUnknown()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await Scanner(port).ScanAsync(new byte[] { 1 }, Cancellation)).Should().Be(ScanVerdict.Unknown);
    }

    [Theory]
    [InlineData("stream: OK\0", null)]
    [InlineData("stream: Eicar-Signature FOUND\0", CaseFileFault.Infected)]
    [InlineData("ERROR\0", CaseFileFault.NotScanned)]
    public async Task Check_OfAWholeFile_IsWhatTheScannerSays(string answer, CaseFileFault? expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ServeAsync(listener, answer);

        var (kind, fault) = await new CaseFileCheck(Scanner(((IPEndPoint)listener.LocalEndpoint).Port)).CheckAsync("%PDF-1.7\n%%EOF"u8.ToArray(), Cancellation);

        fault.Should().Be(expected);
        kind.Should().Be(expected is null ? CaseFileKind.Pdf : null);
        (await received).Should().NotBeEmpty();
        if (expected is { } refused)
            CaseFileFaults.Sentence(refused, new(1, 1)).Should().MatchRegex("[а-я]\\.$");
    }

    [Fact]
    public async Task Scan_WithoutAScannerInTheSettings_TakesEveryFile() =>
        (await new VirusScanner(Settings(""), NullLogger<VirusScanner>.Instance).ScanAsync(new byte[] { 1 }, Cancellation)).Should().Be(ScanVerdict.Clean);

    [Theory]
    [InlineData("clamav")]
    [InlineData("clamav:")]
    [InlineData("clamav:99999")]
    [InlineData(":3310")]
    [InlineData("clamav:3310/x")]
    public void Settings_AnAddressThatIsNone_StopTheStart(string address) =>
        FluentActions.Invoking(() => Settings(address)).Should().Throw<ConfigurationFaultException>().WithMessage("*Files:Scanner*clamav:3310*");

    private static VirusScanner Scanner(int port) => new(Settings($"127.0.0.1:{port}"), NullLogger<VirusScanner>.Instance);

    private static FileSettings Settings(string scanner) =>
        FileSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Files:Scanner"] = scanner }).Build());

    private static async Task<byte[]> ServeAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancellation);
        await using var stream = client.GetStream();
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, Cancellation);
        Encoding.ASCII.GetString(command).Should().Be("zINSTREAM\0");
        using var file = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length, Cancellation);
            var bytes = BinaryPrimitives.ReadInt32BigEndian(length);
            if (bytes == 0)
                break;
            var block = new byte[bytes];
            await stream.ReadExactlyAsync(block, Cancellation);
            file.Write(block);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Cancellation);
        return file.ToArray();
    }
}
