using System.Net;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Towns;

public sealed class ComparePageTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_ThreeTowns_StandSideBySideInTheOrderOfTheAddress()
    {
        var page = await PageAsync("/towns/compare?towns=temryuk,abinsk,khadyzhensk&figures=paper");

        page.QuerySelectorAll(".compare-town").Select(town => town.TextContent).Should().Equal("Темрюк", "Абинск", "Хадыженск");
        Row(page, "Численность населения, чел.").Should().Contain("38 780").And.Contain("36 607").And.Contain("22 246").And.Contain("2014, город");
        Row(page, "Пояс расселения").Should().Contain("в статье — 2‑й пояс");
        Row(page, "Доля отрасли в числе занятых: ").Should().Contain("26,52013, город").And.Contain("нет данных");
        page.QuerySelectorAll(".compare-remove").Select(link => link.GetAttribute("href")).Should().StartWith("towns/compare?towns=abinsk,khadyzhensk&figures=paper");
        page.Links().Should().Contain("towns/compare?towns=temryuk,abinsk,khadyzhensk,anapa&figures=paper").And.Contain("towns/compare?towns=temryuk,abinsk,khadyzhensk");
    }

    [Fact]
    public async Task Numbers_AreThoseOfTheExplorer_WhoseFilesTheChartsHave()
    {
        var page = await PageAsync("/towns/compare?towns=krasnodar,abinsk");
        using var client = portal.App.CreatePlainClient();

        foreach (var row in page.QuerySelectorAll(".compare-table tbody tr:has(th a)"))
        {
            var question = row.QuerySelector("th a")!.GetAttribute("href")!;
            using var answer = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/" + question.Replace("explore", "explore.json", StringComparison.Ordinal), TestContext.Current.CancellationToken));
            foreach (var number in answer.RootElement.GetProperty("rows").EnumerateArray().Where(number => number.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Number))
            {
                var cell = row.QuerySelectorAll("td")[number.GetProperty("slug").GetString() == "krasnodar" ? 0 : 1].QuerySelector(".compare-value")!.TextContent;
                double.Parse(string.Concat(cell.Where(character => char.IsAsciiDigit(character) || character is ',' or '−')).Replace('−', '-'), SmallTowns.Web.Shared.Language.Russian)
                    .Should().BeApproximately(number.GetProperty("value").GetDouble(), .05, question);
            }
        }

        page.QuerySelectorAll(".columns .files a").Select(link => link.GetAttribute("href")).Should().Contain("explore.csv?measure=density&towns=krasnodar,abinsk&view=bars");
        page.QuerySelectorAll(".compare-table tbody th a").Should().HaveCountGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task Get_TownAndOkrug_WarnsThatTerritoriesDiffer()
    {
        var page = await PageAsync("/towns/compare?towns=krasnodar,abinsk&figures=paper");

        page.QuerySelector(".notice")!.Words().Should().Contain("числа разных территорий (город, городской округ). Сравнивать их между собой нельзя.");
    }

    [Fact]
    public async Task Get_English_IsTranslatedThroughout()
    {
        var page = await PageAsync("/en/towns/compare?towns=krasnodar,korenovsk");

        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().EndWith("/en/towns/compare?towns=krasnodar,korenovsk");
    }

    [Fact]
    public async Task Get_DistanceMatrix_IsSymmetric()
    {
        var page = await PageAsync("/towns/compare?towns=krasnodar,abinsk");

        var cells = page.QuerySelector("#distances")!.ParentElement!.QuerySelectorAll("td").Select(cell => cell.Words()).ToList();
        cells.Should().HaveCount(4);
        cells[1].Should().Be(cells[2]).And.Be("67,4");
    }

    [Fact]
    public async Task Get_CheckboxSpelling_IsSentOnToTheList()
    {
        using var client = portal.App.CreatePlainClient();

        var response = await client.GetAsync(new Uri("/towns/compare?towns=abinsk&towns=temryuk", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        new Uri(new Uri("http://localhost"), response.Headers.Location!).PathAndQuery.Should().Be("/towns/compare?towns=abinsk,temryuk");
    }

    [Theory]
    [InlineData("/towns/compare", null, 0)]
    [InlineData("/towns/compare?towns=abinsk", "нужно хотя бы два города", 1)]
    [InlineData("/towns/compare?towns=abinsk,abinsk", "нужно хотя бы два города", 1)]
    [InlineData("/towns/compare?towns=abinsk,temryuk,atlantis", "Таких городов в данных нет: atlantis", 2)]
    [InlineData("/towns/compare?towns=abinsk,temryuk,anapa,sochi,tuapse,yeysk,armavir", "Выбрано городов: 7", 7)]
    public async Task Get_WhatCannotBeCompared_OffersAFormThatKeepsTheKnown(string path, string? sentence, int ticked)
    {
        var page = await PageAsync(path);

        page.QuerySelectorAll("main input[type=checkbox]").Should().HaveCount(26);
        page.QuerySelectorAll("main input[checked]").Should().HaveCount(ticked);
        page.QuerySelector(".notice.warning")?.Words().Should().Contain(sentence);
        (page.QuerySelector(".notice.warning") is null).Should().Be(sentence is null);
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(path);
    }

    private static string Row(IDocument page, string measure) =>
        page.QuerySelectorAll(".compare-table tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith(measure, StringComparison.Ordinal)).Words();
}
