using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Charts;

public sealed class BarChartTests : BunitContext
{
    [Fact]
    public void Bars_NoneBelowZero_BeginAtTheLeftEdge()
    {
        var svg = Draw(new Bar("a", 10), new("b", 40, Highlight: true), new("c", null));

        svg.QuerySelectorAll("rect").Select(bar => (Percent(bar, "x"), Percent(bar, "width"))).Should().Equal((0, 17.5), (0, 70));
        svg.QuerySelectorAll("rect").Select(bar => bar.ClassName).Should().Equal("bar", "bar highlight");
        svg.QuerySelectorAll("text.axis").Should().ContainSingle().Which.Words().Should().Be("no data");
        svg.QuerySelectorAll("line").Should().BeEmpty();
    }

    [Fact]
    public void Bars_BelowZero_GoToTheLeftOfIt()
    {
        var svg = Draw(new Bar("gain", 30), new("loss", -10), new("none", double.NaN));

        var zero = Percent(svg.QuerySelector("line.baseline")!, "x1");
        zero.Should().Be(40);
        svg.QuerySelectorAll("rect").Select(bar => (Percent(bar, "x"), Percent(bar, "width"))).Should().Equal((40, 30), (30, 10));
        svg.QuerySelectorAll("text.strong").Select(value => (value.Words(), value.GetAttribute("text-anchor"))).Should().Equal(("30", null), ("-10", "end"));
        svg.QuerySelectorAll("text.axis").Should().ContainSingle();
    }

    [Fact]
    public void Bars_AllBelowZero_EndAtTheRightEdge()
    {
        var svg = Draw(new Bar("a", -10), new("b", -30));

        svg.QuerySelectorAll("rect").Select(bar => Percent(bar, "x") + Percent(bar, "width")).Should().AllBeEquivalentTo(100);
    }

    [Fact]
    public void Bars_LongValues_HaveRoom() =>
        Percent(Draw(new Bar("a", 123_456_789_012)).QuerySelector("rect")!, "width").Should().BeLessThan(60);

    [Fact]
    public void Bars_Fifty_AreLower()
    {
        Height(20).Should().Be(58);
        Height(50).Should().Be(110);

        double Height(int count) => double.Parse(Draw([.. Enumerable.Range(0, count).Select(i => new Bar($"{i}", i))]).GetAttribute("height")!.Replace("rem", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Bars_NoneOrZeros_AreFine()
    {
        Draw().QuerySelectorAll("rect").Should().BeEmpty();
        Draw(new Bar("a", 0)).QuerySelectorAll("rect").Select(bar => Percent(bar, "width")).Should().Equal(0);
    }

    private IElement Draw(params Bar[] bars) => InLanguage.Of("en-GB", () => Render<BarChart>(parameters => parameters
        .Add(chart => chart.Bars, bars)
        .Add(chart => chart.Label, "picture")
        .Add(chart => chart.Format, value => value.ToString(CultureInfo.InvariantCulture)))).Find("svg");

    private static double Percent(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);
}
