using System.Net;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class ApiReferenceTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_Reference_LoadsOnlyOurFilesUnderItsOwnPolicy()
    {
        var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync("/api/reference/");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("script-src 'self' 'nonce-").And.NotContain("unsafe-eval");
        var page = await response.ReadHtmlAsync();
        var sources = page.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")).ToArray();
        sources.Should().NotBeEmpty().And.NotContain(source => source!.Contains("//", StringComparison.Ordinal));
        foreach (var source in sources)
            (await client.GetAsync(new Uri(new Uri("http://localhost/api/reference/"), source))).StatusCode.Should().Be(HttpStatusCode.OK);
        page.QuerySelectorAll("script:not([src])").Should().OnlyContain(script => policy.Contains($"'nonce-{script.GetAttribute("nonce")}'", StringComparison.Ordinal));
    }
}
