using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Web.Public.Sources;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Sources;

public sealed class SourcesPageTests(PortalFixture portal)
{
    [Fact]
    public async Task Sources_Russian_AreAllThereUnderTheirCodes()
    {
        var page = await GetAsync("/about/sources");

        page.QuerySelectorAll(".source-entry").Select(entry => entry.Id).Should().Equal(
            "paper", "rosstat-cities-2020", "wikipedia-towns", "wikipedia-city-list", "wikipedia-de-okrugs",
            "geonames", "natural-earth", "oktmo", "krai-area", "okved", "trudvsem");
        page.GetElementById("geonames")!.Words().Should().Contain("CC BY 4.0").And.Contain("www.geonames.org");
        page.GetElementById("paper")!.Words().Should().Contain("время в пути — 11").And.Contain("напечатанный пояс — 11");
        page.QuerySelectorAll("h2#map ~ p")[0].Words().Should().Contain("Natural Earth").And.Contain("GeoNames");
    }

    [Fact]
    public async Task Sources_WhatIsNotKnownOfThem_IsSaid()
    {
        var page = await GetAsync("/about/sources");

        page.GetElementById("paper")!.Words().Should().Contain("Неизвестно В доступном тексте не названы авторы, журнал и год публикации");
        page.GetElementById("rosstat-cities-2020")!.Words().Should().Contain("Год издания 2020").And.Contain("адрес неизвестен").And.Contain("Не записаны номер и название таблицы");
        page.QuerySelectorAll(".source-entry").Should().OnlyContain(entry => entry.Words().Contains("Неизвестно "), "no day of reading was written down");
    }

    [Fact]
    public async Task Licence_ShareAlikeSources_AreNamed()
    {
        var licence = (await GetAsync("/en/about/sources")).GetElementById("licence")!;

        licence.ParentElement!.QuerySelectorAll("h2#licence ~ p a[href*='#wikipedia']").Should().HaveCount(3);
    }

    [Fact]
    public async Task English_WholePage_IsTranslated() =>
        (await GetAsync("/en/about/sources")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[А-Яа-яЁё]");

    [Fact]
    public async Task Uses_AllPublishedFigures_AreCountedOnce()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();

        var uses = SourceUse.Of(system, system.Sources);

        uses.Sum(use => use.Figures).Should().Be(system.FigureCount);
        uses.Single(use => use.Source.Code == "natural-earth").Figures.Should().Be(0);
        uses.Where(use => use.IsShareAlike).Should().HaveCount(3);
    }

    private async Task<IDocument> GetAsync(string url)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(url);
    }
}
