using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using SmallTowns.Web.Shared.Charts;

namespace SmallTowns.Web.Tests.Shared;

public sealed class DivergingBarsTests : BunitContext
{
    [Fact]
    public void Bars_GainsAndLosses_StandLargestFirstOnTheirSidesOfZero()
    {
        var svg = Draw(new("loss", -10), new("gain", 30), new("none", null), new("still", 0));

        svg.QuerySelectorAll("text.strong").Select(name => name.Words()).Should().Equal("gain", "still", "loss", "none");
        var zero = Percent(svg.QuerySelector("line")!, "x1");
        var rects = svg.QuerySelectorAll("rect");
        rects.Should().HaveCount(3);
        (Percent(rects[0], "x"), Percent(rects[0], "width")).Should().Be((zero, 30));
        (Percent(rects[1], "x"), Percent(rects[1], "width")).Should().Be((zero, 0));
        (Percent(rects[2], "x"), Percent(rects[2], "width")).Should().Be((zero - 10, 10));
        svg.QuerySelectorAll("text").Select(text => text.Words()).Should().Contain(["30", "0", "-10", "less", "more"]);
    }

    [Fact]
    public void Bars_AnyValues_LeaveRoomForTheValueBeyondTheLongestBar()
    {
        Ends(new("a", -10), new("b", 30)).Should().Be((30, 70));
        Ends(new("a", 10), new("b", 30)).Should().Be((0, 70), "nothing lies below zero");
        Ends(new("a", -10), new("b", -30)).Should().Be((30, 100), "nothing lies above zero");
        Ends(new DivergingBar("a", 0)).Should().Be((0, 0));

        (double, double) Ends(params DivergingBar[] bars)
        {
            var rects = Draw(bars).QuerySelectorAll("rect");
            return (rects.Min(rect => Percent(rect, "x")), rects.Max(rect => Percent(rect, "x") + Percent(rect, "width")));
        }
    }

    [Fact]
    public void Bars_NoValues_SaySo()
    {
        Draw(new("a", null), new("b", double.NaN)).QuerySelectorAll("rect").Should().BeEmpty();
        Draw().QuerySelectorAll("rect").Should().BeEmpty();
    }

    private IElement Draw(params DivergingBar[] bars) => Render<DivergingBars>(parameters => parameters
        .Add(chart => chart.Bars, bars)
        .Add(chart => chart.Label, "picture")
        .Add(chart => chart.Below, "less")
        .Add(chart => chart.Above, "more")
        .Add(chart => chart.Format, value => value.ToString(CultureInfo.InvariantCulture))).Find("svg");

    private static double Percent(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);
}
