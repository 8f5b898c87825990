using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class LogsTests
{
    [Fact]
    public async Task Get_WithAQuery_LeavesOneLineWithoutQueryOrReader()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Directory"] = "logs" });
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CuriousBrowser/1.0");

        await client.GetAsync("/some-page?q=private-matter");
        (await app.TerminateAsync()).Should().Be(0);

        var log = await File.ReadAllTextAsync(Directory.GetFiles(directory.File("logs")).Single());
        log.Split('\n').Where(line => line.Contains("some-page", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().MatchRegex(@"GET /some-page 404 \d+\.\d ms");
        log.Should().NotContain("private-matter").And.NotContain("CuriousBrowser");
        app.Output.Should().NotContain("private-matter").And.NotContain("CuriousBrowser");
    }

    [Fact]
    public async Task Get_WithALineBreakInItsAddress_LeavesOneShortLine()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);
        using var client = app.CreateClient();

        await client.GetAsync($"/forged%0A2030-01-01 [ERR] {new string('x', 1000)}");
        (await app.TerminateAsync()).Should().Be(0);

        app.Output.Split('\n').Should().ContainSingle(line => line.Contains("forged", StringComparison.Ordinal))
            .Which.Length.Should().BeLessThan(400);
        app.Output.Split('\n').Should().NotContain(line => line.StartsWith("2030", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithDefaults_WritesNoFile()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);

        Directory.Exists(directory.File("App_Data/logs")).Should().BeFalse();
    }

    [Fact]
    public async Task Start_WhereLogsCannotBeWritten_WarnsOnceAndRuns()
    {
        using var directory = new TestDirectory();
        await File.WriteAllTextAsync(directory.File("a-file"), "");
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Directory"] = "a-file/logs" });

        app.Output.Split('\n').Where(line => line.Contains("Logs go to the console only", StringComparison.Ordinal)).Should().ContainSingle();
    }
}
