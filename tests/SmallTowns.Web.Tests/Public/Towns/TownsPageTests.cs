using System.Net;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Towns;

public sealed class TownsPageTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_Russian_ShowsTheNewestNumbersOfTheTownProper()
    {
        var page = await PageAsync("/towns");

        page.QuerySelector(".town-table tbody tr")!.Words().Should().Contain("Абинск").And.Contain("39 511").And.Contain("2021, город").And.Contain("1 796,0").And.NotContain("†");
        Row(page, "Краснодар").Should().Contain("крупнейший").And.Contain("1 099 344");
        page.QuerySelector(".figures-shown")!.Words().Should().Contain("2021 года").And.Contain("Числа статьи");
        page.QuerySelector(".figures-shown a")!.GetAttribute("href").Should().Be("towns?figures=paper");
    }

    [Theory]
    [InlineData("/towns?name=%D1%82%D0%B5%D0%BC%D1%80%D1%8E%D0%BA&open=1", "/towns/temryuk")]
    [InlineData("/en/towns?name=goryachy-klyuch&open=1", "/en/towns/goryachy-klyuch")]
    public async Task Get_NameThatOneTownHas_OpensItsPage(string address, string expected)
    {
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().Should().EndWith(expected);
    }

    [Fact]
    public async Task Get_PartOfAName_ListsTheTowns() =>
        (await PageAsync("/towns?name=%D0%BA%D0%BB%D1%8E%D1%87&open=1")).QuerySelectorAll(".town-table tbody tr").Should().ContainSingle();

    [Fact]
    public async Task Get_FiguresOfThePaper_ShowEveryTownWithYearTerritoryAndMarks()
    {
        var page = await PageAsync("/towns?figures=paper");

        var rows = page.QuerySelectorAll(".town-table tbody tr");
        rows.Should().HaveCount(26);
        rows[0].Words().Should().Contain("Абинск").And.Contain("36 607").And.Contain("2014, город").And.Contain("2014, район")
            .And.Contain("разные территории").And.Contain("около 60 мин").And.Contain("2‑й пояс");
        Row(page, "Хадыженск").Should().Contain("3‑й пояс").And.Contain("в статье: 2‑й пояс").And.Contain("вдали от главных трасс");
        Row(page, "Курганинск").Should().Contain("близок к порогу");
        Row(page, "Краснодар").Should().Contain("центр").And.NotContain("разные территории");
    }

    [Fact]
    public async Task Get_English_IsTranslatedThroughout()
    {
        var page = await PageAsync("/en/towns?figures=paper&sort=population&dir=desc");

        page.QuerySelector(".town-table")!.TextContent.Should().NotMatchRegex("[а-яё]");
        page.QuerySelector(".town-table tbody th")!.TextContent.Should().Be("Krasnodar");
        page.QuerySelector(".town-table tbody tr")!.Words().Should().Contain("893,347").And.Contain("2014, urban okrug");
    }

    [Fact]
    public async Task Get_Sorted_SaysSoInTheHeaderAndLinksTheOtherWay()
    {
        var page = await PageAsync("/towns?class=small&sort=density&dir=desc");

        var sorted = page.QuerySelectorAll("th[aria-sort]").Should().ContainSingle().Subject;
        sorted.GetAttribute("aria-sort").Should().Be("descending");
        sorted.Links().Should().Equal("towns?class=small&sort=density");
        page.QuerySelector("#filter-sort option[selected]")!.GetAttribute("value").Should().Be("density");
    }

    [Fact]
    public async Task Get_Filtered_CountsAndLetsEachConditionBeRemoved()
    {
        var page = await PageAsync("/towns?class=small&belt=3");

        page.QuerySelector(".list-count")!.TextContent.Should().Be("Найдено 6 городов из 26");
        page.QuerySelector(".conditions")!.Links().Should().Equal("towns?belt=3", "towns?class=small", "towns");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
    }

    [Fact]
    public async Task Get_FilteredByThePaper_SaysWhoseWordsTheyAreAndOpensTheRestOfTheForm()
    {
        var page = await PageAsync("/towns?class=small&trend=stagnating&agriculture=yes");

        page.QuerySelectorAll(".town-table tbody th").Select(town => town.TextContent).Should().Equal("Гулькевичи", "Курганинск", "Новокубанск");
        page.QuerySelector(".conditions")!.Words().Should().Contain("по статье: не растёт").And.Contain("по статье: главное — сельское хозяйство");
        page.QuerySelector(".conditions")!.Links().Should()
            .Equal("towns?trend=stagnating&agriculture=yes", "towns?class=small&agriculture=yes", "towns?class=small&trend=stagnating", "towns");
        page.QuerySelector(".town-filters details")!.HasAttribute("open").Should().BeTrue();
        page.QuerySelector("#filter-agriculture")!.HasAttribute("checked").Should().BeTrue();
        page.QuerySelector("#filter-tourism")!.HasAttribute("checked").Should().BeFalse();
        (await PageAsync("/towns?class=small")).QuerySelector(".town-filters details")!.HasAttribute("open").Should().BeFalse();
    }

    [Fact]
    public async Task Get_ValuesWithoutMeaning_AreNamedAndDoNotNarrow()
    {
        var page = await PageAsync("/towns?belt=9&class=%3Cscript%3E&trend=up");

        page.QuerySelectorAll(".town-table tbody tr").Should().HaveCount(26);
        page.QuerySelector(".notice.warning")!.Words().Should().Contain("«9»").And.Contain("«<script>»").And.Contain("население по статье — «up»");
    }

    [Theory]
    [InlineData("/towns?name=zzz", "Ни один город не отвечает")]
    [InlineData("/towns?membership=member", "Участников Ассоциации пока нет.")]
    public async Task Get_NothingFound_SaysWhyAndShowsAWayOn(string path, string sentence)
    {
        var page = await PageAsync(path);

        page.QuerySelector(".nothing-found")!.Words().Should().Contain(sentence);
        page.QuerySelector(".nothing-found")!.Links().Should().Contain("towns");
        page.QuerySelector(".town-table").Should().BeNull();
    }

    [Theory]
    [InlineData("/towns?name=&class=small&belt=", "/towns?class=small")]
    [InlineData("/en/towns?name=&ray=don", "/en/towns?ray=don")]
    public async Task Get_FormWithEmptyFields_IsSentOnToTheShortAddress(string path, string expected)
    {
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        new Uri(new Uri("http://localhost"), response.Headers.Location!).PathAndQuery.Should().Be(expected);
    }

    [Fact]
    public async Task Get_MapView_PalesTheTownsLeftOutAndKeepsTheTable()
    {
        var page = await PageAsync("/towns?class=small&view=map");

        page.QuerySelectorAll("#towns-map .map-town.is-muted[href]").Should().HaveCount(15);
        page.QuerySelectorAll("#towns-map a.map-town").Should().HaveCount(26);
        page.QuerySelectorAll(".town-table tbody tr").Should().HaveCount(11);
    }

    [Theory]
    [InlineData("/towns")]
    [InlineData("/towns?class=small&view=map")]
    [InlineData("/towns?name=zzz")]
    [InlineData("/towns/compare")]
    [InlineData("/towns/compare?towns=abinsk,temryuk,krasnodar")]
    [InlineData("/")]
    public async Task Get_AnyState_HasOneHeadingAndUniqueIds(string path)
    {
        var page = await PageAsync(path);

        page.QuerySelectorAll("h1").Should().ContainSingle();
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).Any(pair => pair.Second - pair.First > 1).Should().BeFalse("no level of headings is skipped");
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(path);
    }

    private static string Row(IDocument page, string town) =>
        page.QuerySelectorAll(".town-table tbody tr").Single(row => row.QuerySelector("th")!.TextContent == town).Words();
}
