using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public;

/// <summary>Follows the links of every page of the sitemap that lead to a place on a page of ours.</summary>
public sealed class EveryPageLinksTests(PortalFixture portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly Uri Site = new("http://localhost/");

    [Fact]
    public async Task EveryLink_ToAPlaceOnAPage_LeadsToAnElementWithItsName()
    {
        using var client = portal.App.CreateClient();
        var xml = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        Dictionary<string, HashSet<string>> places = [];
        List<(string From, Uri To)> links = [];

        foreach (var path in xml.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath))
            links.AddRange((await ReadAsync(path)).Select(to => (path, to)));
        links.Should().HaveCountGreaterThan(500);
        foreach (var path in links.Select(link => link.To.PathAndQuery).Distinct().Where(path => !places.ContainsKey(path)).ToList())
            await ReadAsync(path);

        links.Where(link => !places[link.To.PathAndQuery].Contains(Uri.UnescapeDataString(link.To.Fragment[1..])))
            .Select(link => $"{link.From} leads to {link.To.PathAndQuery}{link.To.Fragment}").Distinct().Should().BeEmpty();

        async Task<IReadOnlyList<Uri>> ReadAsync(string path)
        {
            var page = await client.GetPageAsync(path);
            places[path] = [.. page.All.Select(element => element.Id).OfType<string>()];
            var root = new Uri(Site, page.QuerySelector("base")!.GetAttribute("href"));
            return [.. page.QuerySelectorAll("a[href*='#']").OfType<IHtmlAnchorElement>().Select(link => new Uri(root, link.GetAttribute("href")!))
                .Where(to => to.Host == Site.Host && to.Fragment.Length > 1)];
        }
    }
}
