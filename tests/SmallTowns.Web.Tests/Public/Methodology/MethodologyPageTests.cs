using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Web.Public.Methodology;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Methodology;

public sealed class MethodologyPageTests(PortalFixture portal)
{
    private const string Calculations = "/methodology", Figures = "/methodology/figures", Check = "/methodology/paper";

    [Fact]
    public async Task Discrepancies_Russian_AreAllNineteenWithPrintedExpectedAndReason()
    {
        var rows = (await GetAsync(Check)).QuerySelectorAll(".discrepancy-table tbody tr");

        rows.Should().HaveCount(19);
        foreach (var row in rows)
            row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label")).Should().Equal("Напечатано", "Следует", "Почему");
        rows.Single(row => row.Id == "discrepancy-krai-density-unit").Words()
            .Should().Contain("71,59 тыс. чел. на 1 км²").And.Contain("71,59 чел./км²").And.Contain("5 404 273");
    }

    [Theory]
    [InlineData(Calculations, "density", "893 347 / 841,4 = 1 061,74", "22 246 / 2 443,2 = 9,11")]
    [InlineData(Calculations, "classes", "100 · 404 771 / 2 981 290 = 13,577 %", "50 001–100 000 чел.")]
    [InlineData(Calculations, "growth", "35 244 (2010) → 34 479 (2014): −2,17 %", "−0,45 %")]
    [InlineData(Calculations, "mean-distance", "75 485", "53,882")]
    [InlineData(Calculations, "great-circle", "Гулькевичи (45,3538°, 40,6947°) — Кропоткин", "13,15 км")]
    [InlineData(Calculations, "nearest-neighbours", "35,41 / 26,94 = 1,314", "3,07")]
    [InlineData(Calculations, "spacing-test", "35,41 / 31,42 = 1,127", "p = 0,61")]
    [InlineData(Calculations, "belts", "Хадыженск: более 90 мин", "по правилу 3‑й пояс, в статье 2‑й пояс")]
    [InlineData(Calculations, "primacy", "1,908; 0,918", "29,97 %")]
    [InlineData(Calculations, "rank-size", "13,4747", "1,078 ± 0,299")]
    [InlineData(Calculations, "inequality", "0,5584", "7,32")]
    [InlineData(Calculations, "potential", "Абинск — 39 776", "Горячий Ключ — 37 339")]
    [InlineData(Calculations, "similar", "Абинск, z: ", "d = 1,47")]
    [InlineData(Figures, "membership", "51 858", "Тимашевск")]
    [InlineData(Check, "permutations", "(перебраны все 462): p = 0,043", "ρ = −0,45")]
    public async Task Formula_Russian_HasAWorkedExampleLimitsAndWhatItDoesNotProve(string path, string id, string first, string second)
    {
        var section = (await GetAsync(path)).GetElementById(id)!.Closest("section")!;

        section.QuerySelectorAll("dt").Select(term => term.TextContent).Should().Equal("Обозначения", "Источник", "Пределы", "Не доказывает");
        section.QuerySelector(".example p")!.Words().Should().Be("Пример");
        section.Words().Should().Contain(first).And.Contain(second);
    }

    [Theory]
    [InlineData(Calculations, 13)]
    [InlineData(Figures, 9)]
    [InlineData(Check, 4)]
    [InlineData("/en" + Calculations, 13)]
    [InlineData("/en" + Figures, 9)]
    [InlineData("/en" + Check, 4)]
    public async Task Page_Contents_LeadToEachOfItsHeadingsInOrder(string path, int places)
    {
        var page = await GetAsync(path);

        var contents = page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")!.Split('#', 2)[1]).ToList();
        contents.Should().HaveCount(places);
        contents.Select(id => page.GetElementById(id)?.LocalName).Should().OnlyContain(name => name == "h2");
        page.QuerySelectorAll("main h2[id]").Select(heading => heading.Id!).Where(contents.Contains).Should().Equal(contents);
        page.QuerySelectorAll(".local-nav a").Should().HaveCount(5);
        page.QuerySelectorAll(".local-nav a[aria-current=page]").Should().ContainSingle().Which.GetAttribute("href").Should().Be(path.Replace("/en", "").TrimStart('/'));
    }

    /// <summary>All of it stood on one page: what a link led to then has an anchor there that leads on, without a script.</summary>
    [Theory]
    [InlineData(Figures, "territories", "qualifiers", "missing", "publishing", "versions", "membership")]
    [InlineData(Check, "printed", "permutations", "discrepancies", "discrepancy-density-novorossiysk", "discrepancy-trends", "discrepancy-belt-khadyzhensk")]
    public async Task Anchor_ThatHasMoved_LeadsFromTheOldPageToTheNewPlace(string path, params string[] ids)
    {
        foreach (var language in new[] { "", "/en" })
        {
            var (old, now) = (await GetAsync(language + Calculations), await GetAsync(language + path));
            foreach (var id in ids)
            {
                var anchor = old.GetElementById(id)!;
                (anchor.Matches("a") ? anchor : anchor.QuerySelector("a")!).GetAttribute("href").Should().Be($"{path.TrimStart('/')}#{id}");
                now.GetElementById(id).Should().NotBeNull(id);
            }
        }

        (await GetAsync(Calculations)).QuerySelectorAll("[id^='discrepancy-']").Should().HaveCount(19);
    }

    [Fact]
    public async Task Anchor_ThatHasStayed_IsOnItsPage()
    {
        var page = await GetAsync(Calculations);

        foreach (var id in (string[])["formulas", "density", "classes", "growth", "mean-distance", "great-circle", "nearest-neighbours", "spacing-test",
            "belts", "primacy", "rank-size", "inequality", "potential", "similar"])
            page.GetElementById(id).Should().NotBeNull(id);
    }

    [Theory]
    [InlineData("/en" + Calculations, "893,347 / 841.4 = 1,061.74")]
    [InlineData("/en" + Figures, "at least 90% of the region’s towns")]
    [InlineData("/en" + Check, "313,307 / 834.9 = 375.263; printed 375.2, rounding gives 375.3")]
    public async Task English_WholePage_IsTranslated(string path, string text) =>
        (await GetAsync(path)).QuerySelector("main")!.Words().Should().NotMatchRegex("[А-Яа-яЁё]").And.Contain(text);

    [Fact]
    public async Task Claims_Verdicts_AreThoseOfTheSettlementPage()
    {
        var rows = (await GetAsync(Check)).QuerySelectorAll("#claims ~ .table-region tbody tr").Where(row => row.Closest(".discrepancy-table") is null)
            .ToDictionary(row => row.QuerySelector("th")!.Words(), row => row.QuerySelector("td")!.Words());

        rows.Should().Contain("Транспортный луч поддерживает развитие малых городов", "не показано")
            .And.Contain("У городов на лучах потенциал системы расселения выше", "согласуется")
            .And.Contain("Над остальными городами края выделяется один (моноцентричная система)", "по числам статьи — не показано; по новейшим числам — согласуется")
            .And.Contain("Одни города не растут, другие теряют жителей", "не следует из переписей");
        var settlement = (await GetAsync("/settlement")).QuerySelector(".claims")!.Words();
        rows.Values.SelectMany(verdicts => verdicts.Split("; ")).Should().OnlyContain(verdict => settlement.Contains(verdict.Split(" — ", StringSplitOptions.None).Last(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ComparedYear_IsSaidWithItsRule() =>
        (await GetAsync(Figures)).GetElementById("compared")!.NextElementSibling!.Words().Should().Contain("хотя бы у 90 % городов края. Сейчас это 2021-й.");

    [Fact]
    public async Task Examples_PublishedData_ArePickedByRule()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();

        var examples = WorkedExamples.Of(system, system.Paper!);

        examples.OneTerritory!.Town.Slug.Should().Be("krasnodar");
        examples.MixedTerritories!.Town.Slug.Should().Be("khadyzhensk");
        new[] { examples.NearestPair!.From.Slug, examples.NearestPair.To.Slug }.Should().BeEquivalentTo(["gulkevichi", "kropotkin"]);
        examples.Growth.Select(growth => growth.Growth.Percent.Value!.Value).Should().SatisfyRespectively(
            gulkevichi => gulkevichi.Should().BeApproximately(-2.1706, 1e-4),
            krymsk => krymsk.Should().BeApproximately(-0.4479, 1e-4));
    }

    private async Task<IDocument> GetAsync(string url)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(url);
    }
}
