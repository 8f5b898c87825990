using System.Xml.Linq;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Accessibility;

/// <summary>What the accessibility statement says of pictures, tables and colours, looked at on every page of the sitemap.</summary>
public sealed class EveryPictureTests(PortalFixture portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] TableWords = ["таблиц", "table", "Table"];

    [Fact]
    public async Task EveryChartAndMap_HasADescriptionAndATableOfItsNumbers()
    {
        using var client = portal.App.CreateClient();
        var xml = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        var paths = xml.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).Concat(["/towns?view=map", "/towns/compare?towns=abinsk,temryuk"]);
        List<string> faults = [];
        var pictures = 0;

        foreach (var path in paths)
        {
            var page = await client.GetPageAsync(path);
            foreach (var picture in page.QuerySelectorAll("main figure svg").Where(svg => svg.ParentElement!.Closest("svg") is null && svg.Closest("[aria-hidden=true]") is null))
            {
                pictures++;
                if (!IsDescribed(picture))
                    faults.Add($"{path}: nothing describes {Name(picture)}");
                if (!HasTable(picture))
                    faults.Add($"{path}: no table beside {Name(picture)}");
            }

            faults.AddRange(page.QuerySelectorAll("main table.stack td:not([data-label], [colspan], .pick)")
                .Select(cell => $"{path}: “{cell.Words()}” has no name on a phone"));
        }

        pictures.Should().BeGreaterThan(300);
        faults.Should().BeEmpty();
    }

    private static bool IsDescribed(IElement picture) =>
        picture.GetAttribute("aria-label") is { Length: > 10 } || picture.HasAttribute("aria-labelledby") || picture.QuerySelector(":scope > title") is not null;

    /// <summary>In its frame, beside it, or a link away; a map of one place has no numbers.</summary>
    private static bool HasTable(IElement picture)
    {
        var frame = picture.Closest("figure")!;
        return frame.ClassList.Contains("town-locator") || frame.QuerySelector("table") is not null || frame.ParentElement!.QuerySelector("table") is not null
            || frame.ParentElement.QuerySelectorAll("a").Any(link => TableWords.Any(word => link.Words().Contains(word, StringComparison.Ordinal)));
    }

    private static string Name(IElement picture) => picture.GetAttribute("class") ?? picture.GetAttribute("aria-label") ?? "a picture";
}
