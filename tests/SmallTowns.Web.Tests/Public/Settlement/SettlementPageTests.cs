using System.Globalization;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class SettlementPageTests(PortalFixture portal)
{
    private static readonly CultureInfo Russian = RussianNumbers();

    [Fact]
    public async Task Table1_Russian_ShowsEveryPrintedNumberBesideTheComputedOne()
    {
        var rows = (await GetAsync("/settlement")).QuerySelectorAll("tr[id^='table1-']");

        rows.Select(row => row.QuerySelector("th")!.Words()).Should().Equal(PaperTable1.Rows.Select(row => row.Town));
        foreach (var (row, paper) in rows.Zip(PaperTable1.Rows))
        {
            var cells = row.QuerySelectorAll("td");
            Number(cells[0]).Should().Be(paper.People.ToString("N0", Russian), "people of {0}", paper.Town);
            Number(cells[1]).Should().Be(paper.AreaSquareKm.ToString(paper.AreaSquareKm % 1 == 0 ? "N0" : "N1", Russian), "area of {0}", paper.Town);
            cells[2].Words().Should().Be(paper.Density.ToString("N1", Russian), "printed density of {0}", paper.Town);
            Number(cells[3]).Should().Be(Math.Round((decimal)paper.People / (decimal)paper.AreaSquareKm, 2, MidpointRounding.AwayFromZero).ToString("N2", Russian), "density of {0}", paper.Town);
        }
    }

    [Theory]
    [InlineData("krasnodar", "1 061,74", "совпадает")]
    [InlineData("novorossiysk", "375,26", "лишние знаки отброшены, округление даёт 375,3")]
    [InlineData("armavir", "686,96", "лишние знаки отброшены, округление даёт 687,0")]
    [InlineData("khadyzhensk", "9,11", "совпадает")]
    public async Task Table1_GoldenTowns_HaveTheirVerdicts(string slug, string computed, string verdict)
    {
        var cells = (await GetAsync("/settlement")).QuerySelectorAll($"#table1-{slug} td");

        Number(cells[3]).Should().Be(computed);
        cells[4].Words().Should().StartWith(verdict);
    }

    [Fact]
    public async Task Table1_Bases_AreNamedAndMixedDensitiesMarked()
    {
        var page = await GetAsync("/settlement");

        page.QuerySelector("#table1-krasnodar")!.Words().Should().NotContain("†");
        page.QuerySelector("#table1-khadyzhensk")!.Words().Should().Contain("муниципальный район").And.Contain("†");
        page.QuerySelectorAll("tr[id^='table1-']").Count(row => row.Words().Contains('†')).Should().Be(23);
        page.QuerySelectorAll("#table1-tikhoretsk td")[1].Words().Should().Be("76 городское поселение");
    }

    [Fact]
    public async Task Figure1_Shares_StandBesideThePrintedOnesAndTheirSum()
    {
        var table = TableAfter(await GetAsync("/settlement"), "figure1");

        Cells(table, "tbody tr").Should().Equal(
            "крупные города|3|1 674 838|56,17 %|56,178 %|лишние знаки отброшены, округление даёт 56,18 расхождение № 3",
            "большие города|1|191 799|6,4 %|6,433 %|совпадает расхождение № 4",
            "средние города|11|709 882|23,81 %|23,811 %|совпадает",
            "малые города|11|404 771|13,57 %|13,577 %|лишние знаки отброшены, округление даёт 13,58 расхождение № 5");
        Cells(table, "tfoot tr").Should().Equal("Сумма|26|2 981 290|99,95 %|100,00 %|расходится, округление даёт 100,00 расхождение № 6");
    }

    [Fact]
    public async Task Table2_Distances_AreComputedForEachArea()
    {
        var page = await GetAsync("/settlement");

        Cells(TableAfter(page, "table2"), "tbody tr").Should().Equal(
            "площадь, как напечатана: 75,5 тыс. км²|75 500|26|53,88|53,887|лишние знаки отброшены, округление даёт 53,89",
            "точная площадь края|75 485|26|53,88|53,882|совпадает",
            "только малые города|75 485|11|—нет данных: в статье не приведено|82,84|сравнить не с чем");
        page.QuerySelectorAll(".formula").Select(formula => formula.TextContent.Replace('\u00A0', ' ')).Select(text => string.Concat(text.Split('\n').Select(line => line.Trim())))
            .Should().Contain("L=S/n").And.Contain("L=S/n=75 485км²/26=53,882км")
            .And.Contain("L=S/n=75 500км²/26=53,887км").And.Contain("L=S/n=75 485км²/11=82,84км");
    }

    [Fact]
    public async Task Table3_Belts_StandBesideThePrintedOnes()
    {
        var rows = Cells(await GetAsync("/settlement"), "tr[id^='table3-']");

        rows.Should().HaveCount(11).And.ContainInOrder(
            "Горячий Ключ|около 45 мин|1‑й пояс|1‑й пояс|по времени в пути|совпадает расхождение № 15",
            "Абинск|около 60 мин|2‑й пояс|2‑й пояс|по времени в пути|совпадает",
            "Апшеронск|менее 90 мин|2‑й пояс|2‑й пояс|точное время неизвестно|совпадает",
            "Темрюк|более 90 мин|3‑й пояс|3‑й пояс|точное время неизвестно|совпадает");
        rows.Should().ContainSingle(row => row.StartsWith("Хадыженск|более 90 мин|2‑й пояс|3‑й пояс|точное время неизвестно|противоречие", StringComparison.Ordinal));
        rows.Count(row => row.Contains("противоречие", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task Map_ShowsEveryTownAndRaysInWords()
    {
        var page = await GetAsync("/settlement");

        page.QuerySelectorAll("#belt-map a.map-town").Should().HaveCount(26);
        page.Body!.Words().Should().Contain("Луч «север — юг» вдоль М-4 «Дон»").And.Contain("Вдали от главных трасс, по статье: Ейск, Приморско-Ахтарск, Хадыженск.");
    }

    [Fact]
    public async Task Further_GoldenValues_AreInTheirOwnSection()
    {
        var table = TableAfter(await GetAsync("/settlement"), "further");

        table.QuerySelectorAll("td.number").Select(cell => cell.Words()).Should().Equal(
            "26,94 км", "35,41 км", "1,31", "1,13", "2,36", "1,20", "34,92 %", "1,018", "1,071 ± 0,297", "0,5781", "0,0919", "0,1609");
    }

    [Theory]
    [InlineData("/settlement", "не показано ни то, что города стоят ровнее случайного, ни то, что кучнее")]
    [InlineData("/en/settlement", "neither evenness nor clustering is shown")]
    public async Task Spacing_Verdict_IsThatOfRandomPointsInTheBorder(string url, string verdict)
    {
        var page = await GetAsync(url);
        var rows = TableAfter(page, "spacing").QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.Words().Replace(',', '.')).ToList()).ToList();

        rows.Should().HaveCount(2);
        rows[0][..2].Should().Equal("26", "35.41");
        rows[0][4].Should().StartWith("1.1");
        (rows[0][5], rows[0][7]).Should().Be(("0.29", "7"));
        rows[1][..2].Should().Equal("11", "46.71");
        rows[1][5].Should().Be("0.61");
        page.QuerySelectorAll("#spacing ~ p").Count(paragraph => paragraph.Words().Contains(verdict, StringComparison.Ordinal)).Should().Be(2);
        page.QuerySelectorAll("svg[role=img]").Count(picture => picture.GetAttribute("aria-label")!.Contains(verdict, StringComparison.Ordinal)).Should().Be(2);
        page.Body!.Words().Should().NotContain("z =", "without the edge it is a false alarm");
    }

    [Fact]
    public async Task Now_NewestFigures_StandBesideThoseOfThePaper()
    {
        var rows = (await GetAsync("/settlement")).QuerySelector("#now ~ * table")!.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();

        rows.Should().Contain(row => row.StartsWith("Население всех городов", StringComparison.Ordinal) && row.Contains("3 147 893") && row.Contains("2 981 290"));
        rows.Should().Contain(row => row.StartsWith("Доля: малые города", StringComparison.Ordinal) && row.Contains("13,09 %") && row.Contains("13,58 %"));
    }

    [Fact]
    public async Task English_WholePage_IsTranslated()
    {
        var page = await GetAsync("/en/settlement");

        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[А-Яа-яЁё]");
        page.QuerySelectorAll("#table1-novorossiysk td")[4].Words().Should().StartWith("cut off, not rounded: rounding gives 375.3");
    }

    [Theory]
    [InlineData("/settlement")]
    [InlineData("/en/settlement")]
    [InlineData("/methodology")]
    [InlineData("/en/methodology")]
    [InlineData("/methodology/figures")]
    [InlineData("/en/methodology/figures")]
    [InlineData("/methodology/paper")]
    [InlineData("/en/methodology/paper")]
    [InlineData("/about/sources")]
    [InlineData("/en/about/sources")]
    [InlineData("/settlement?sort=%3Cscript%3E&x=1")]
    public async Task Page_AnyLanguage_HasOneTitleOrderedHeadingsUniqueIdsAndWholeAnchors(string url)
    {
        var page = await GetAsync(url);

        page.QuerySelectorAll("h1").Should().ContainSingle();
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        var path = url.Split('?')[0];
        page.QuerySelectorAll($"main a[href^='{path}']").Select(link => link.GetAttribute("href")!.Split('#'))
            .Where(parts => parts.Length == 2).Should().OnlyContain(parts => page.GetElementById(parts[1]) != null);
    }

    [Fact]
    public async Task Links_ToDiscrepanciesAndSources_LeadToTheirEntries()
    {
        var links = (await GetAsync("/settlement")).QuerySelectorAll("main a[href*='#']").Select(link => link.GetAttribute("href")!).ToList();
        var check = await GetAsync("/methodology/paper");
        var sources = await GetAsync("/about/sources");

        links.Should().Contain("methodology/paper#discrepancy-density-novorossiysk").And.Contain("about/sources#paper");
        links.Where(href => href.StartsWith("methodology/paper#", StringComparison.Ordinal)).Should().OnlyContain(href => check.GetElementById(href.Split('#')[1]) != null);
        links.Where(href => href.StartsWith("about/sources#", StringComparison.Ordinal)).Should().OnlyContain(href => sources.GetElementById(href.Split('#')[1]) != null);
    }

    private async Task<IDocument> GetAsync(string url)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(url);
    }

    // The number alone, without the territory under it and the mark of mixed territories.
    private static string Number(IElement cell) => cell.QuerySelector(".number")!.Words();

    private static IElement TableAfter(IDocument page, string headingId)
    {
        var next = page.GetElementById(headingId)!.NextElementSibling;
        while (next!.QuerySelector("table") is null)
            next = next.NextElementSibling;
        return next.QuerySelector("table")!;
    }

    private static List<string> Cells(IParentNode parent, string rows) =>
        [.. parent.QuerySelectorAll(rows).Select(row => string.Join('|', row.Children.Select(cell => cell.Words())))];

    private static CultureInfo RussianNumbers()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ru-RU").Clone();
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator) = (" ", ",");
        return culture;
    }
}
