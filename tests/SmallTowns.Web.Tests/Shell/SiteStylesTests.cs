using AngleSharp.Html.Parser;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Shell;

/// <summary>The one stylesheet of the public pages stays small enough for a slow line.</summary>
public sealed class SiteStylesTests(PortalFixture portal)
{
    private const int MaxBytes = 40 * 1024;

    [Fact]
    public async Task Get_StylesOfAPublicPage_WeighNoMoreThanAllowed()
    {
        using var client = portal.App.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var address = page.QuerySelectorAll("link[rel=stylesheet]").Should().ContainSingle("public pages have one stylesheet").Subject.GetAttribute("href");

        var styles = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

        styles.Length.Should().BeInRange(1, MaxBytes);
    }
}
