using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class ClaimsSectionTests(PortalFixture portal)
{
    [Fact]
    public async Task Claims_Russian_HaveTheirVerdictsAndWhatTheyDoNotProve()
    {
        var claims = (await GetAsync("/settlement")).QuerySelector("table.claims")!;

        claims.QuerySelectorAll(".verdict").Select(verdict => verdict.Words()).Should().Equal(
            "не показано", "не показано", "согласуется", "не следует из переписей", "не показано",
            "не показано", "не показано", "не показано", "не показано", "согласуется", "согласуется");
        claims.QuerySelectorAll("tbody").Should().HaveCount(7).And.AllSatisfy(claim => claim.Words().Should().Contain("Чего это не доказывает."));
        claims.Words().Should().Contain("перебраны все 462): p = 0,043 (двустороннее), p = 0,022 (одностороннее: направление названо в статье)")
            .And.Contain("Хадыженск («на отшибе») — 31 718, Кореновск (в статье среди лучших) — 31 392: порядок обратный.")
            .And.Contain("34 465: порядок как в статье.")
            .And.NotContain("доказано");
    }

    [Fact]
    public async Task Claims_English_SayTheSame()
    {
        var claims = (await GetAsync("/en/settlement")).QuerySelector("table.claims")!;

        claims.QuerySelectorAll(".verdict").Select(verdict => verdict.Words()).Should().ContainSingle(verdict => verdict == "does not follow from the censuses");
        claims.Words().Should().Contain("p = 0.043 (two-sided), p = 0.022 (one-sided: the paper states the direction)");
    }

    [Fact]
    public async Task Growth_Page_CountsAndDrawsSmallTownsAndTheOthers()
    {
        var page = await GetAsync("/settlement");

        page.QuerySelector("#growth")!.NextElementSibling!.Words().Should().Be(
            "Из 11 малых городов между переписями 2010 и 2021 годов население выросло в 6, сократилось в 5."
            + " Самый большой рост — Горячий Ключ (+35,8 %), самая большая убыль — Усть-Лабинск (−7,2 %).");
        var charts = page.QuerySelectorAll(".diverging-bars");
        charts.Select(chart => chart.QuerySelectorAll("rect").Length).Should().Equal(11, 15);
        charts[0].QuerySelectorAll("text.strong").Select(name => name.Words()).Should().StartWith(["Горячий Ключ", "Абинск", "Темрюк (не растёт)"]);
        charts[0].GetAttribute("aria-label").Should().Contain("Усть-Лабинск −7,2");
        charts[0].Closest("figure")!.QuerySelectorAll("tbody tr").Should().HaveCount(11, "the numbers stand in a table too");
    }

    private async Task<IDocument> GetAsync(string url)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(url);
    }
}
