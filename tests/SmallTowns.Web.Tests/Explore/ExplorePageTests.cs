using System.Net;
using AngleSharp.Dom;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Explore;

public sealed class ExplorePageTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_WithoutAQuestion_AnswersWithPopulation()
    {
        var page = await PageAsync("/explore");

        page.QuerySelector("#answer")!.TextContent.Should().Be("Численность населения");
        page.QuerySelectorAll("section table tbody tr").Should().HaveCount(26);
        Row(page, "Темрюк").Should().Contain("41 608").And.Contain("2021, город").And.Contain("Википедия");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().EndWith("/explore");
    }

    [Fact]
    public async Task Get_ValueThatMeansNothing_Is200WithASentence()
    {
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri("/explore?measure=bogus&class=<script>&from=x", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await PageAsync("/explore?measure=bogus&class=<script>&from=x&unheardof=1");
        page.QuerySelector(".notice.warning")!.Words().Should().Contain("Показатель, «bogus»: Такого показателя нет").And.Contain("Категория, «<script>»").And.Contain("Год «с», «x»").And.NotContain("unheardof");
        page.QuerySelectorAll("section table tbody tr").Should().HaveCount(26);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
    }

    [Fact]
    public async Task Get_FormWithEmptyFields_IsSentOnToTheShortAddress()
    {
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri("/explore?measure=area&view=&class=small&from=&to=&towns=abinsk&towns=temryuk", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().Should().EndWith("/explore?measure=area&towns=abinsk,temryuk&class=small");
    }

    [Fact]
    public async Task Get_EverywhereInEnglish_HasNoRussian()
    {
        foreach (var (view, _) in ExploreChoices.Views)
        {
            var page = await PageAsync($"/en/explore?measure=density&measure2=annual-growth&class=small&minutesTo=90&towns=krasnodar&view={view}");
            page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]", view);
        }
    }

    [Fact]
    public async Task Get_NothingFits_SaysSoAndOffersAWayOn()
    {
        var page = await PageAsync("/explore?populationFrom=90000000");

        page.QuerySelector("main")!.Words().Should().Contain("Таких городов нет");
        page.Links().Should().Contain("explore");
    }

    [Fact]
    public async Task Get_MeasureWithoutNumbers_SaysThatNothingIsPublished()
    {
        var page = await PageAsync("/explore?measure=average-wage&view=bars");

        page.QuerySelector("main")!.Words().Should().Contain("По этому показателю ещё ничего не опубликовано");
        page.QuerySelectorAll("svg.bar-chart").Should().BeEmpty();
        page.QuerySelectorAll("section table tbody tr").Should().HaveCount(26).And.OnlyContain(row => row.TextContent.Contains("нет данных"));
    }

    [Fact]
    public async Task Get_MixedTerritories_Warns()
    {
        var page = await PageAsync("/explore?measure=area&basis=any");

        page.QuerySelector(".notice")!.Words().Should().Contain("числа разных территорий").And.Contain("Сравнивать их между собой нельзя");
    }

    [Fact]
    public async Task Get_OneTown_ShowsSimilarOnes()
    {
        var page = await PageAsync("/explore?towns=temryuk");

        page.QuerySelectorAll("section table tbody tr").Should().ContainSingle();
        var similar = page.QuerySelectorAll(".similar-towns li").Select(near => near.Words()).ToList();
        similar.Should().HaveCount(5);
        similar[0].Should().StartWith("Кореновск", "it has 218 people more");
    }

    [Theory]
    [InlineData("measure=%00")]
    [InlineData("towns=%F0%9F%98%80%F0%9F%98%80")]
    [InlineData("from=-1&to=٣")]
    [InlineData("sort=-")]
    [InlineData("measure=employed-share:okved1:%27%3B--")]
    [InlineData("measure=distance-to-centre&basis=district&view=map")]
    [InlineData("populationFrom=79228162514264337593543950335")]
    public async Task Get_HostileAddress_IsNeverAnError(string query)
    {
        using var client = portal.App.CreatePlainClient();
        foreach (var path in new[] { "/explore", "/en/explore", "/explore.csv", "/explore.svg", "/api/v1/observations" })
        {
            var response = await client.GetAsync(new Uri($"{path}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
            ((int)response.StatusCode).Should().BeOneOf([200, 400], path);
        }
    }

    [Fact]
    public async Task Get_AddressOfThousands_IsNeverAnError()
    {
        var towns = string.Join(',', Enumerable.Range(0, 700).Select(number => $"t{number}"));
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri($"/explore?towns={towns}", UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().BeOneOf(200, 400, 414);
    }

    private static string Row(IDocument page, string town) =>
        page.QuerySelectorAll("section table tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == town).Words();

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = portal.App.CreatePlainClient();
        return await client.GetPageAsync(path);
    }
}
