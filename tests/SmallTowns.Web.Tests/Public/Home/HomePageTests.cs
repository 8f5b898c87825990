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

        page.QuerySelector("h1")!.TextContent.Should().Be("Малые города Краснодарского края");
        page.Body!.Words().Should().Contain("который предложила научная статья").And.Contain("Она ещё не создана; вступить смогут 11 городов.");
        page.QuerySelectorAll(".key-number-value").Select(value => value.Words()).Should().Equal("11 из 26", "412 138 чел.", "13,1 %", "6 из 11");
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
        page.QuerySelector("main .lead")!.TextContent.Should().Contain("Russia").And.Contain("Black Sea").And.Contain("Kuban");
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
