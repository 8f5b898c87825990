using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Shell;

/// <summary>The one stylesheet of the public pages stays small enough for a slow line.</summary>
public sealed partial class SiteStylesTests(PortalFixture portal)
{
    // Of all public pages together, before compression; the pages for investors took it over 40 KB.
    private const int MaxBytes = 48 * 1024;

    [Fact]
    public async Task Get_StylesOfAPublicPage_WeighNoMoreThanAllowed()
    {
        using var client = portal.App.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var address = page.QuerySelectorAll("link[rel=stylesheet]").Should().ContainSingle("public pages have one stylesheet").Subject.GetAttribute("href");

        var styles = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

        styles.Length.Should().BeInRange(1, MaxBytes);
    }

    /// <summary>A face without Cyrillic would write the digits of a Russian line in another hand than its words; nobody has all of these, and each system has one of each list.</summary>
    [Fact]
    public async Task Get_StylesOfAPublicPage_NameOnlyFacesWithCyrillic()
    {
        string[] known =
        [
            "PT Serif", "Noto Serif", "Georgia", "Times New Roman", "serif",
            "system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Helvetica Neue", "Arial", "sans-serif",
            "ui-monospace", "Cascadia Mono", "Consolas", "Liberation Mono", "monospace",
        ];
        using var client = portal.App.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var styles = await client.GetStringAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), TestContext.Current.CancellationToken);

        var lists = FontList().Matches(styles).Select(match => match.Groups[1].Value).Where(list => !list.StartsWith("var(", StringComparison.Ordinal)).ToList();

        lists.Should().HaveCountGreaterThanOrEqualTo(3);
        lists.SelectMany(list => list.Split(',')).Select(face => face.Trim().Trim('"')).Should().BeSubsetOf(known);
    }

    [GeneratedRegex("(?:--serif|--sans|font-family):([^;}]+)")]
    private static partial Regex FontList();
}
