using System.Net;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Explore;

public sealed class EmbeddedPageTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Fact]
    public async Task Get_EmbeddedAnswer_MayBeFramedByAnySiteAndSetsNoCookie()
    {
        var response = await client.GetAsync(new Uri("/embed/explore?view=bars&class=small", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("frame-ancestors *").And.Contain("default-src 'none'").And.NotContain("script-src").And.Contain("form-action 'none'");
        response.Headers.Contains("X-Frame-Options").Should().BeFalse();
        response.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/embed/nothing")]
    [InlineData("/towns")]
    public async Task Get_AnyOtherPage_MayNotBeFramed(string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
    }

    [Fact]
    public async Task Get_EmbeddedAnswer_HasItsOwnSmallStylesheetAndNoFrameOfTheSite()
    {
        var page = await client.GetPageAsync("/en/embed/explore?view=map&measure=density");

        page.QuerySelectorAll("header, footer, nav, form, script").Should().BeEmpty();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("h1")!.TextContent.Should().Be("Population density");
        page.QuerySelector("base")!.GetAttribute("target").Should().Be("_blank");
        var styles = await client.GetByteArrayAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        styles.Length.Should().BeInRange(1, 20 * 1024);
    }

    [Fact]
    public async Task Get_EmbeddedAnswer_OfAWrongAddress_SaysSo()
    {
        var page = await client.GetPageAsync("/embed/explore?measure=bogus");

        page.QuerySelector(".notice")!.Words().Should().Contain("Такого показателя нет");
    }

    [Fact]
    public async Task Get_Sitemap_LeavesEmbeddedPagesOut()
    {
        var sitemap = await client.GetStringAsync("/sitemap.xml");

        sitemap.Should().Contain("/explore<").And.NotContain("/embed/");
    }
}
