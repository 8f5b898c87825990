using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Public.Potential;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Potential;

public sealed class PotentialPageTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_UrbanShares_AreAsPrintedAndTheMistakeIsSaid()
    {
        var page = await PageAsync("/potential");

        var chart = page.QuerySelectorAll("figure")[0];
        chart.QuerySelectorAll("tbody tr").Select(Cells).Should().Equal("1920 3,8", "1936 15", "2014 52,77");
        chart.QuerySelectorAll("rect.bar").Should().HaveCount(3);
        chart.QuerySelectorAll("text.strong").Select(text => text.Words()).Should().Equal("3,8 %", "15 %", "52,77 %");
        page.Body!.Words().Should().Contain("Смешение городов и городских округов");
    }

    [Fact]
    public async Task Get_Figure3_ShowsTheTwoNumbersOfTheTextAndSaysThatThereAreNoOthers()
    {
        var page = await PageAsync("/potential");

        var chart = page.QuerySelectorAll("figure")[^1];
        chart.QuerySelectorAll("rect.bar").Should().HaveCount(2);
        var rows = chart.QuerySelectorAll("tbody tr").Select(Cells).ToList();
        rows.Take(2).Should().Equal("Кореновск, сельское хозяйство 38,1", "Хадыженск, сельское хозяйство 26,5");
        rows.Skip(2).Should().HaveCount(6).And.OnlyContain(row => row.EndsWith("нет чисел в статье"));
    }

    [Fact]
    public async Task Get_Primacy_IsComputedFromTheNewestFiguresWithThePapersBeside()
    {
        var system = await SystemAsync();
        var page = await PageAsync("/potential");

        var people = system.Towns.Select(town => town.Population?.Number).OfType<double>().OrderDescending().ToList();
        page.QuerySelectorAll(".key-number-value").Select(value => value.Words()).Should().Equal(
            Shown(100 * people[0] / people.Sum(), 1) + " %", Shown(people[0] / people[1], 2));
        page.Body!.Words().Should().Contain("По числам статьи (2014): 30,0 % и 1,91.");
    }

    /// <summary>100 · 893 347 / 2 981 290 and 893 347 / 468 184, of Table 1.</summary>
    [Fact]
    public async Task PrimacyInPaper_OfTable1_IsThis()
    {
        var system = await SystemAsync();

        var primacy = new PotentialFacts(system, system.Paper!).PrimacyInPaper;

        primacy.SharePercent.Value.Should().BeApproximately(29.96511, 1e-5);
        primacy.OverSecond.Value.Should().BeApproximately(1.908111, 1e-6);
    }

    [Fact]
    public async Task Get_EachListOfTowns_IsWhatItsLinkOpens()
    {
        var page = await PageAsync("/potential");
        var lists = page.QuerySelectorAll("main li").Where(item => item.QuerySelector("a[href^='towns?']") is not null).ToList();

        lists.Should().HaveCount(10, "agriculture, tourism, two rays, three potentials and three trends each have one");
        foreach (var list in lists)
        {
            var named = list.QuerySelectorAll("a[href^='towns/']").Select(link => link.TextContent);
            var address = list.QuerySelector("a[href^='towns?']")!.GetAttribute("href");
            var listed = (await PageAsync("/" + address)).QuerySelectorAll(".town-table tbody th").Select(town => town.TextContent);
            named.Should().NotBeEmpty().And.BeEquivalentTo(listed, address);
        }
    }

    [Theory]
    [InlineData(TownStatementTopic.AgriculturalEmployment, 7)]
    [InlineData(TownStatementTopic.TrendStagnating, 6)]
    [InlineData(TownStatementTopic.Tourism, 3)]
    public async Task Said_OfATopic_FindsAsManyTowns(TownStatementTopic topic, int count)
    {
        var system = await SystemAsync();

        new PotentialFacts(system, system.Paper!).Said(topic).Should().HaveCount(count);
    }

    [Theory]
    [InlineData("/potential", "перечислены три")]
    [InlineData("/en/potential", "three are listed")]
    public async Task Get_Directions_AreThreeWhereThePaperSaysFour(string path, string sentence)
    {
        var page = await PageAsync(path);

        page.QuerySelector("main")!.Words().Should().Contain(sentence);
        page.QuerySelectorAll("main .sources").Should().HaveCountGreaterThan(7, "every part says where in the paper it stands");
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = portal.App.CreateClient();
        return await client.GetPageAsync(path);
    }

    private async Task<SettlementSystem> SystemAsync() =>
        await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync(TestContext.Current.CancellationToken);

    private static string Cells(IElement row) => string.Join(' ', row.Children.Select(cell => cell.Words()));

    private static string Shown(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Language.Russian);
}
