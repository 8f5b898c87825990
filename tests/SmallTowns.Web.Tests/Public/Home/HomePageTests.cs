using System.Text.Json;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Home;

public sealed class HomePageTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_Russian_SaysThatTheAssociationIsAProposalAndShowsTheNumbers()
    {
        var page = await PageAsync("/");

        page.Body!.Words().Should().Contain("которое предложено в научной статье").And.Contain("меньше 50 000 человек");
        page.QuerySelectorAll(".key-number-value").Select(value => value.Words()).Should().Equal("26", "404 771 чел.", "13,6 %", "53,9 км");
        page.QuerySelectorAll(".key-number").Should().OnlyContain(number => number.QuerySelector("a[href^='about/sources#']") != null);
    }

    [Fact]
    public async Task Get_SmallTowns_AreElevenLinksUnderTheirBelts()
    {
        var page = await PageAsync("/");

        page.QuerySelectorAll(".belt-towns").Select(list => list.QuerySelectorAll("li > a").Length).Should().Equal(3, 2, 6);
        page.QuerySelectorAll("#home-map a.map-town").Should().HaveCount(26);
    }

    [Fact]
    public async Task Get_English_IsTranslatedThroughout()
    {
        var page = await PageAsync("/en/");

        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }

    [Fact]
    public async Task Get_JsonLd_DescribesTheSiteAndInventsNoOrganisation()
    {
        var page = await PageAsync("/en/");

        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        json.RootElement.GetProperty("@type").GetString().Should().Be("WebSite");
        json.RootElement.GetProperty("potentialAction").GetProperty("target").GetString().Should().EndWith("/en/search?q={query}");
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(path);
    }
}
