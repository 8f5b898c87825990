using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Web.Public.Methodology;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Methodology;

public sealed class MethodologyPageTests(PortalFixture portal)
{
    [Fact]
    public async Task Discrepancies_Russian_AreAllNineteenWithPrintedExpectedAndReason()
    {
        var entries = (await GetAsync("/methodology")).QuerySelectorAll(".discrepancy");

        entries.Should().HaveCount(19);
        foreach (var entry in entries)
            entry.QuerySelectorAll("dt").Select(term => term.TextContent).Take(3).Should().Equal("Напечатано", "Следует", "Почему");
        entries.Single(entry => entry.Id == "discrepancy-krai-density-unit").Words()
            .Should().Contain("71,59 тыс. чел. на 1 км²").And.Contain("71,59 чел./км²").And.Contain("5 404 273");
    }

    [Theory]
    [InlineData("density", "893 347 / 841,4 = 1 061,74", "22 246 / 2 443,2 = 9,11")]
    [InlineData("classes", "100 · 404 771 / 2 981 290 = 13,577 %", "50 001–100 000 чел.")]
    [InlineData("growth", "35 244 (2010) → 34 479 (2014): −2,17 %", "−0,45 %")]
    [InlineData("membership", "51 858", "Тимашевск")]
    [InlineData("mean-distance", "75 485", "53,882")]
    [InlineData("great-circle", "Гулькевичи (45,3538°, 40,6947°) — Кропоткин", "13,15 км")]
    [InlineData("nearest-neighbours", "35,41 / 26,94 = 1,314", "3,07")]
    [InlineData("spacing-test", "35,41 / 31,42 = 1,127", "p = 0,61")]
    [InlineData("belts", "Хадыженск: более 90 мин", "по правилу 3-й пояс, в статье 2-й пояс")]
    [InlineData("primacy", "1,908; 0,918", "29,97 %")]
    [InlineData("rank-size", "13,4747", "1,078 ± 0,299")]
    [InlineData("inequality", "0,5584", "7,32")]
    [InlineData("potential", "Абинск — 39 776", "Горячий Ключ — 37 339")]
    [InlineData("permutations", "(перебраны все 462): p = 0,043", "ρ = −0,45")]
    public async Task Formula_Russian_HasAWorkedExampleLimitsAndWhatItDoesNotProve(string id, string first, string second)
    {
        var section = (await GetAsync("/methodology")).GetElementById(id)!.Closest("section")!;

        section.QuerySelectorAll("dt").Select(term => term.TextContent).Should().Equal(
            "Единица", "Откуда формула", "Пример", "Пределы", "Чего не доказывает");
        section.Words().Should().Contain(first).And.Contain(second);
    }

    [Fact]
    public async Task Contents_EveryEntry_LeadsToItsHeading()
    {
        var page = await GetAsync("/methodology");

        page.QuerySelectorAll(".contents a").Should().HaveCount(21)
            .And.OnlyContain(link => page.GetElementById(link.GetAttribute("href")!.Split('#', 2)[1]) != null);
    }

    [Fact]
    public async Task English_WholePage_IsTranslated() =>
        (await GetAsync("/en/methodology")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[А-Яа-яЁё]").And.Contain("893,347 / 841.4 = 1,061.74");

    [Fact]
    public async Task Examples_PublishedData_ArePickedByRule()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();

        var examples = WorkedExamples.Of(system, system.Paper!);

        examples.OneTerritory!.Town.Slug.Should().Be("krasnodar");
        examples.MixedTerritories!.Town.Slug.Should().Be("khadyzhensk");
        examples.Truncated!.Town.Slug.Should().Be("novorossiysk");
        new[] { examples.NearestPair!.From.Slug, examples.NearestPair.To.Slug }.Should().BeEquivalentTo(["gulkevichi", "kropotkin"]);
        examples.Growth.Select(growth => growth.Growth.Percent.Value!.Value).Should().SatisfyRespectively(
            gulkevichi => gulkevichi.Should().BeApproximately(-2.1706, 1e-4),
            krymsk => krymsk.Should().BeApproximately(-0.4479, 1e-4));
        examples.NearMembershipLimit.Select(town => town.Slug).Should().Equal("timashevsk");
    }

    private async Task<IDocument> GetAsync(string url)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(url);
    }
}
