using SmallTowns.TestSupport.Pictures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Charts;

namespace SmallTowns.Web.Tests.Charts;

public sealed class ScatterPlanTests
{
    [Fact]
    public void Axis_Linear_HasTicksOfOneTwoOrFive() =>
        Axis([3, 17.5, 48], isLogarithmic: false).Ticks.Should().Equal(0, 10, 20, 30, 40, 50);

    [Fact]
    public void Axis_Logarithmic_HasOneTwoFiveOfEachPowerWhereTheyFit()
    {
        Axis([22_246, 893_347], isLogarithmic: true).Ticks.Should().Equal(20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000);
        Axis([22_246, 893_347], isLogarithmic: true, most: 4).Ticks.Should().Equal(10_000, 100_000, 1_000_000);
        Axis([1, 1e9], isLogarithmic: true, most: 4).Ticks.Should().Equal(1, 1e3, 1e6, 1e9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-40_000)]
    public void Axis_OfOneValue_HasItInside(double value)
    {
        var axis = Axis([value, value], isLogarithmic: false);

        axis.Ticks[0].Should().BeLessThan(value);
        axis.Ticks[^1].Should().BeGreaterThan(value);
    }

    [Fact]
    public void Axis_OfOneValue_Logarithmic_HasItInside() => Axis([100], isLogarithmic: true).Ticks.Should().Equal(50, 100, 200);

    [Fact]
    public void Axis_LargeRoundTicks_AreInThousands()
    {
        var axis = Axis([20_000, 80_000], isLogarithmic: false);

        axis.IsInThousands.Should().BeTrue();
        axis.Texts.Should().Equal("20", "30", "40", "50", "60", "70", "80");
    }

    [Fact]
    public void Axis_StepsFinerThanTheFormat_AreWrittenApart() =>
        Axis([0.001, 0.004], isLogarithmic: false).Texts.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Names_OfAFewTowns_AreAllThereOnADesk() =>
        Plan([new("a", 1, 1), new("b", 5, 9), new("c", 9, 4, IsHighlighted: true)]).Names.Should().OnlyContain(layout => layout.Names.Count == 3);

    [Fact]
    public void Names_OfAThousandTowns_AreTheChosenAndTheOutermost()
    {
        var plan = Plan(ScatterSamples.Dense());

        var chosen = Enumerable.Range(0, plan.Points.Count).Where(i => plan.Points[i].IsHighlighted).ToList();
        plan.Names.Should().OnlyContain(layout => chosen.All(i => layout.Names.Any(name => name.Dot == i)) && layout.Names.Count <= chosen.Count + 4);
    }

    [Fact]
    public void Circles_FourTimesTheSize_HaveTwiceTheRadius()
    {
        var plan = Plan([new("a", 1, 1, 800_000), new("b", 2, 2, 200_000)]);

        plan.Dots[0].Radius.Should().BeApproximately(2 * plan.Dots[1].Radius, 1e-9);
    }

    [Fact]
    public void Points_WithoutAPlace_AreNotDrawn()
    {
        ScatterChart.IsDrawn(new("a", null, 1)).Should().BeFalse();
        ScatterChart.IsDrawn(new("a", 1, double.NaN)).Should().BeFalse();
        ScatterChart.IsDrawn(new("a", 0, -1)).Should().BeTrue();
        ScatterChart.IsDrawn(new("a", 0, -1), isLogarithmicX: true).Should().BeFalse();
    }

    [Fact]
    public void Span_ThatChangesSides_MeetsTheOtherOnTheWay()
    {
        var layout = new DotLayout("", 20, 60);
        var still = new DotSpan(0.5, 0, 2, 0, 1);

        new DotSpan(0.4, 5, 6, 0, 1).Meets(still, layout).Should().BeTrue("it stands right of the other on the narrow chart, left of it on the wide one");
        new DotSpan(0.4, -2, -1, 0, 1).Meets(still, layout).Should().BeFalse("it stands left of it on every chart");
        new DotSpan(0.5, 1, 3, 2, 3).Meets(still, layout).Should().BeFalse("it stands below");
    }

    private static NumberAxis Axis(double[] values, bool isLogarithmic, int most = 8) => NumberAxis.Of(values, isLogarithmic, value => Numbers.Show(value), axis => axis.Ticks.Count <= most);

    private static ScatterPlan Plan(IReadOnlyList<ScatterPoint> points) => new(points, ("x", false, value => Numbers.Show(value)), ("y", false, value => Numbers.Show(value)));
}
