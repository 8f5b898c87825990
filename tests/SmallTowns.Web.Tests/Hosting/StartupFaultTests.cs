using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class StartupFaultTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Oracle")]
    [InlineData("Database:MigrateOnStartup", "maybe", "MigrateOnStartup")]
    [InlineData("Database:ReadSeconds", "0", "ReadSeconds")]
    [InlineData("Database:ConnectSeconds", "2000", "ConnectSeconds")]
    [InlineData("Database:MigrateAtStartup", "true", "MigrateAtStartup")]
    [InlineData("ConnectionStrings:SmallTowns", "Data Source=:memory:", "memory")]
    [InlineData("Serilog:MinimumLevel:Default", "Loud", "Loud")]
    [InlineData("Hosting:PostsPerMinute", "many", "PostsPerMinute")]
    [InlineData("Hosting:PostsPerMinute", "0", "PostsPerMinute")]
    [InlineData("Hosting:PostPerMinute", "5", "PostPerMinute")]
    [InlineData("Hosting:KnownProxies:0", "proxy", "KnownProxies")]
    [InlineData("Hosting:KnownNetworks:0", "10.0.0.0/99", "KnownNetworks")]
    [InlineData("Hosting:QuietMinutesBeforeCompaction", "0", "QuietMinutesBeforeCompaction")]
    [InlineData("Logs:KeepFiles", "0", "KeepFiles")]
    [InlineData("Logs:RequestLinesPerMinute", "0", "RequestLinesPerMinute")]
    [InlineData("Logs:SummarySeconds", "0", "SummarySeconds")]
    [InlineData("Logs:CachedAnswers", "Sometimes", "CachedAnswers")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "ASPNETCORE_URLS")]
    public async Task Start_WithAFaultySetting_EndsWithOneSentence(string key, string value, string mentioned) =>
        (await SentenceOfAsync(new Dictionary<string, string> { [key] = value })).Should().Contain(mentioned);

    [Fact]
    public async Task Start_WithAMalformedConnectionString_EndsWithOneSentence() => await SentenceOfAsync(new Dictionary<string, string>
    {
        ["Database:Provider"] = "Postgres",
        ["ConnectionStrings:SmallTowns"] = "Nonsense=1",
    });

    [Fact]
    public async Task Start_WhereTheServerDoesNotAnswer_EndsWithOneSentence() => await SentenceOfAsync(new Dictionary<string, string>
    {
        ["Database:Provider"] = "Postgres",
        ["Database:MigrateOnStartup"] = "true",
        ["ConnectionStrings:SmallTowns"] = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={FreePort.Find()};Username=nobody;Timeout=3"),
    });

    [Fact]
    public async Task Start_WhereTheDatabaseCannotBeWritten_EndsWithOneSentence()
    {
        using var directory = new TestDirectory();
        await File.WriteAllTextAsync(directory.File("a-file"), "");

        await SentenceOfAsync(new Dictionary<string, string> { ["ConnectionStrings:SmallTowns"] = $"Data Source={directory.File("a-file/towns.db")}" });
    }

    [Fact]
    public async Task Start_OnATakenPort_EndsWithOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var sentence = await SentenceOfAsync(new Dictionary<string, string>(), ((IPEndPoint)taken.LocalEndpoint).Port);

        sentence.Should().Contain("address already in use");
    }

    private static async Task<string> SentenceOfAsync(IReadOnlyDictionary<string, string> settings, int? port = null)
    {
        using var directory = new TestDirectory();
        await using var app = ProcessApp.Launch(directory, settings, port);

        (await app.WaitForExitAsync()).Should().Be(1, app.Output + app.Errors);
        app.Errors.Trim().Should().NotBeEmpty().And.NotContain("\n");
        (app.Output + app.Errors).Should().NotContain("   at ", "a stack helps no operator");
        return app.Errors;
    }
}
