using System.Net;
using System.Text;
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
    public async Task Collector_GetsTheLines_AndOneThatIsAwayHoldsNobodyUp()
    {
        using var listener = new HttpListener();
        var collector = $"http://127.0.0.1:{FreePort.Find()}/";
        listener.Prefixes.Add(collector);
        listener.Start();
        var sent = ReceiveUntilAsync(listener, "kept-by-the-collector");
        using var directory = new TestDirectory();
        await using (var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Collector"] = collector }))
        {
            using var client = app.CreateClient();
            await client.GetAsync("/kept-by-the-collector?q=private-matter");

            var (path, text) = await sent.WaitAsync(TimeSpan.FromMinutes(1));
            path.Should().Be("/v1/logs");
            text.Should().Contain("smalltowns").And.NotContain("private-matter");
        }

        listener.Stop();
        using var elsewhere = new TestDirectory();
        await using var alone = await ProcessApp.StartAsync(elsewhere, new Dictionary<string, string> { ["Logs:Collector"] = collector });
        using var reader = alone.CreateClient();
        (await reader.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await alone.TerminateAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Start_WithDefaults_WritesNoFile()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);

        Directory.Exists(directory.File("App_Data/logs")).Should().BeFalse();
    }

    [Fact]
    public async Task GarbageInCookies_IsNoErrorOfOurs()
    {
        await using var app = SmallTownsApp.OverHttp(settings: new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "1000" });
        using var client = app.CreatePlainClient();
        var name = (await client.GetAsync("/account/login")).Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("smalltowns-form=", StringComparison.Ordinal)).Split('=')[0];
        for (var i = 0; i < 50; i++)
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, "/account/login");
            get.Headers.Add("Cookie", $"{name}=garbage{i}; smalltowns-staff=CfDJ8{i}");
            (await client.SendAsync(get)).IsSuccessStatusCode.Should().BeTrue();
            using var post = new HttpRequestMessage(HttpMethod.Post, "/account/login");
            post.Headers.Add("Cookie", $"{name}=garbage{i}");
            post.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = "CfDJ8garbage", ["_handler"] = "sign-in" });
            ((int)(await client.SendAsync(post)).StatusCode).Should().Be(400);
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
        var lines = Directory.GetFiles(app.LogsDirectory).SelectMany(ReadShared).ToList();
        lines.Should().NotContain(line => line.Contains("[WRN]", StringComparison.Ordinal) || line.Contains("[ERR]", StringComparison.Ordinal) || line.StartsWith("   at ", StringComparison.Ordinal));
        lines.Count.Should().BeLessThan(130, "no more than a line a request");

        static string[] ReadShared(string path)
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return file.ReadToEnd().Split('\n');
        }
    }

    [Fact]
    public async Task Start_WhereLogsCannotBeWritten_WarnsOnceAndRuns()
    {
        using var directory = new TestDirectory();
        await File.WriteAllTextAsync(directory.File("a-file"), "");
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Directory"] = "a-file/logs" });

        app.Output.Split('\n').Where(line => line.Contains("Logs go to the console only", StringComparison.Ordinal)).Should().ContainSingle();
    }

    /// <returns>The path and the bytes, read as text, of what the collector was sent with this word in it.</returns>
    private static async Task<(string Path, string Text)> ReceiveUntilAsync(HttpListener listener, string word)
    {
        while (true)
        {
            var context = await listener.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            context.Response.Close();
            var text = Encoding.UTF8.GetString(body.ToArray());
            if (text.Contains(word, StringComparison.Ordinal))
                return (context.Request.Url!.AbsolutePath, text);
        }
    }
}
