using System.Net;
using SmallTowns.Domain.Links;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Flood_OfCachedAnswers_LeavesOneLineWithTheirNumber()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:SummarySeconds"] = "3600" });
        using var client = app.CreateClient();
        await client.GetAsync("/towns");
        // An answer is kept a moment after its reader has it; the line of the request comes last.
        for (var tries = 0; tries < 200 && !app.Output.Contains("GET /towns 200", StringComparison.Ordinal); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await Parallel.ForAsync(0, 2000, async (_, cancellation) =>
            (await client.GetAsync("/towns", cancellation)).StatusCode.Should().Be(HttpStatusCode.OK));
        (await app.TerminateAsync()).Should().Be(0);

        var lines = app.Output.Split('\n');
        lines.Where(line => line.Contains("GET /towns 200", StringComparison.Ordinal)).Should().ContainSingle("one was made, the others were kept");
        lines.Where(line => line.Contains("/towns 200 ×2000", StringComparison.Ordinal)).Should().ContainSingle();
    }

    [Fact]
    public async Task Flood_OfCachedAnswers_EachIfAskedFor()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:CachedAnswers"] = "Each" });
        using var client = app.CreateClient();

        for (var time = 0; time < 5; time++)
            await client.GetAsync("/towns");
        (await app.TerminateAsync()).Should().Be(0);

        app.Output.Split('\n').Where(line => line.Contains("GET /towns 200", StringComparison.Ordinal)).Should().HaveCount(5);
    }

    [Fact]
    public async Task Flood_OfAddressesThatAreNot_IsCountedBeyondTheBound()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string>
        {
            ["Logs:RequestLinesPerMinute"] = "2",
            ["Logs:SummarySeconds"] = "3600",
        });
        using var client = app.CreateClient();
        const int all = 500;

        await Parallel.ForAsync(0, all, async (number, cancellation) => await client.GetAsync($"/invented-{number}", cancellation));
        (await app.TerminateAsync()).Should().Be(0);

        var lines = app.Output.Split('\n');
        var written = lines.Count(line => line.Contains("GET /invented-", StringComparison.Ordinal));
        written.Should().BeInRange(1, 100);
        lines.Where(line => line.Contains($"404 ×{all - written}", StringComparison.Ordinal)).Should().ContainSingle();
    }

    [Fact]
    public async Task Stop_RightAfterTheLastRequest_WritesItsLine()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);
        using var client = app.CreateClient();

        for (var number = 0; number < 200; number++)
            await client.GetAsync($"/page-{number}");
        (await app.TerminateAsync()).Should().Be(0);

        app.Output.Split('\n').Count(line => line.Contains("GET /page-", StringComparison.Ordinal)).Should().Be(200);
    }

    [Fact]
    public async Task Address_ThatIsASecret_IsMaskedWhateverComesOfIt()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);
        using var client = app.CreateClient();
        var token = LinkToken.New();

        foreach (var path in new[] { $"/l/{token}", $"/en/l/{token}", $"/l/{token}/more", $"/L/{token[..40]}" })
            await client.GetAsync(path);
        await client.PostAsync($"/l/{token}", new FormUrlEncodedContent([new("_handler", "link")]));
        (await app.TerminateAsync()).Should().Be(0);

        app.Output.Should().NotContain(token[..20]).And.Contain("GET /l/*** 410").And.Contain("GET /en/l/*** 410").And.Contain("GET /l/*** 404").And.Contain("POST /l/*** 400");
    }
}
