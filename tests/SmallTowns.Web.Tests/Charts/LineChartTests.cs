using AngleSharp.Dom;
using Bunit;
using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Charts;

public sealed class LineChartTests : BunitContext
{
    [Fact]
    public void Lines_UpToFour_AreNamedAtTheirEnds()
    {
        var page = Draw([.. Enumerable.Range(1, 4).Select(i => Line($"town {i}", i))]);

        page.QuerySelectorAll(".series-label").Select(label => label.Words()).Should().Contain(text => text.StartsWith("town 4", StringComparison.Ordinal));
        page.QuerySelectorAll("li").Should().BeEmpty();
    }

    [Fact]
    public void Lines_OfEight_AreNumberedApartAndNamedInTheKey()
    {
        var page = Draw([.. Enumerable.Range(1, 8).Select(i => Line($"town {i}", 5))]);

        var numbers = page.QuerySelectorAll(".series-label");
        numbers.Select(number => number.TextContent).Should().Equal("1", "2", "3", "4", "5", "6", "7", "8");
        var places = numbers.Select(number => double.Parse(number.GetAttribute("y")!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        places.Zip(places.Skip(1), (above, below) => below - above).Should().OnlyContain(gap => gap > 5, "equal ends stand under each other");
        page.QuerySelectorAll("li").Select(entry => entry.Words()).Should().HaveElementAt(7, "8. town 8: 5");
        page.QuerySelectorAll("li").Select(entry => entry.ClassName).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Line_WithAGap_IsBrokenThere()
    {
        var page = Draw(new ChartSeries("town", [new(2002, 1), new(2010, null), new(2021, 3), new(2022, 4)]), new("dot", [new(2010, 2)]));

        page.QuerySelectorAll("line.series").Should().ContainSingle();
        page.QuerySelectorAll("circle").Should().HaveCount(4);
    }

    [Fact]
    public void Multiples_OfTowns_HaveOneScaleAndSayWhatIsMissing()
    {
        var page = InLanguage.Of("en-GB", () => Render<SmallMultiples>(parameters => parameters
            .Add(chart => chart.Series, [new("nothing", [new(2002, null)]), Line("a", 1), Line("b", 20_000)])
            .Add(chart => chart.Label, "picture"))).Find("ul");

        var cells = page.QuerySelectorAll("li");
        cells.Select(cell => cell.QuerySelector("div")!.Words()).Should().Equal("nothing No data", "a 1", "b 20,000");
        cells[0].QuerySelectorAll("svg").Should().BeEmpty();
        var scales = cells.Skip(1).Select(cell => string.Join(' ', cell.QuerySelectorAll("text").Select(text => text.TextContent))).ToList();
        scales[0].Should().Be(scales[1]).And.Be("0 10 20 2002 2021");
        page.QuerySelectorAll("[id]").Should().ContainSingle("the lines of the others are written once");
        page.QuerySelectorAll("use").Should().ContainSingle();
        cells[1].QuerySelector("svg")!.GetAttribute("aria-label").Should().Be("a. 2002: 1; 2021: 1");
    }

    private static ChartSeries Line(string name, double value) => new(name, [new(2002, value), new(2021, value)]);

    private IElement Draw(params ChartSeries[] lines) => InLanguage.Of("en-GB", () => Render<LineChart>(parameters => parameters
        .Add(chart => chart.Series, lines)
        .Add(chart => chart.Label, "picture"))).Find("svg.line-chart").ParentElement!;
}
