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

        text.Should().Contain("Sitemap: http://localhost/sitemap-index.xml");
    }

    [Fact]
    public async Task Index_NamesAFileOfEachKindInEachLanguage_WithItsLastChange()
    {
        using var client = portal.App.CreateClient();
        var index = await XmlAsync(client, "/sitemap-index.xml");

        var files = index.Descendants(Sitemap + "sitemap").ToDictionary(file => new Uri(file.Element(Sitemap + "loc")!.Value).AbsolutePath, file => file.Element(Sitemap + "lastmod")?.Value);
        files.Keys.Should().Contain(["/sitemaps/pages.ru.xml", "/sitemaps/pages.en.xml", "/sitemaps/data.ru.xml", "/sitemaps/towns.ru.xml", "/sitemaps/towns.en.xml"]).And.NotContain("/sitemaps/events.ru.xml", "there are none");
        foreach (var (path, changed) in files)
        {
            var file = await XmlAsync(client, path);
            var addresses = file.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
            addresses.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
            addresses.Where(address => address == "/en" || address.StartsWith("/en/", StringComparison.Ordinal)).Should().HaveCount(path.EndsWith(".en.xml", StringComparison.Ordinal) ? addresses.Count : 0);
            file.Descendants(Sitemap + "lastmod").Select(day => day.Value).Max().Should().Be(changed);
        }

        (await XmlAsync(client, "/sitemaps/towns.ru.xml")).Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).Should().Contain("/towns/abinsk");
        foreach (var wrong in new[] { "/sitemaps/cases.ru.xml", "/sitemaps/towns.de.xml" })
            (await client.GetAsync(new Uri(wrong, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<XDocument> XmlAsync(HttpClient client, string path) =>
        XDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}
