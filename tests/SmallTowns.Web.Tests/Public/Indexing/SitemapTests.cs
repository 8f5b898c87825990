using System.Xml.Linq;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Indexing;

public sealed class SitemapTests(PortalFixture portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_Always_ListsEveryTownInBothLanguagesAndOnlyPagesThatExist()
    {
        using var client = portal.App.CreateClient();

        var xml = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));

        var addresses = xml.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value)).ToList();
        addresses.Count(address => address.AbsolutePath.StartsWith("/towns/", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(26);
        addresses.Count(address => address.AbsolutePath.StartsWith("/en/towns/", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(26);
        foreach (var address in addresses)
        {
            var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).Should().Be(200, $"{address} is in the sitemap");
        }
    }

    [Fact]
    public async Task Robots_Always_NamesTheSitemap()
    {
        using var client = portal.App.CreateClient();

        var text = await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), TestContext.Current.CancellationToken);

        text.Should().Contain("Sitemap: http://localhost/sitemap.xml");
    }
}
