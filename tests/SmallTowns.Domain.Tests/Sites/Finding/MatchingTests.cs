using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using static SmallTowns.Domain.Tests.Sites.Finding.SampleIndex;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites.Finding;

public sealed class MatchingTests
{
    /// <summary>The worked example of docs/methodology/matching.md.</summary>
    private static readonly SiteIndex Four = Of(Offer(1, 10, 2, 30), Offer(2, 4, 8, 10), Offer(3, 6, null, 20), Offer(4, 2, 10, null));

    [Fact]
    public void Funnel_CutsInOrder_WithTheUnknownBesideEachCut()
    {
        var funnel = new Funnel(Four.Groups, RowSet.All(4), [Cut(SiteTrait.Power, NumberRange.AtLeast(5)), Cut(SiteTrait.Road, NumberRange.AtMost(15))]);

        funnel.Start.Should().Be(4);
        // 2 and 4 have the power, of 3 nobody knows; then 2 is near the road, of 4 nobody knows, 3 is too far.
        funnel.Steps.Should().Equal(new FunnelStep(3, 1, true), new FunnelStep(2, 1, true));
    }

    [Fact]
    public void Funnel_OfTheCertain_CutsTheUnknownOut()
    {
        var funnel = new Funnel(Four.Groups, RowSet.All(4), [Cut(SiteTrait.Power, NumberRange.AtLeast(5), keeps: false), Cut(SiteTrait.Road, NumberRange.AtMost(15), keeps: false)]);

        funnel.Steps.Should().Equal(new FunnelStep(2, 1, false), new FunnelStep(1, 1, false));
    }

    [Fact]
    public void Ranking_OfTheWorkedExample_GivesItsPoints()
    {
        var ranking = new Ranking(Four.Groups, RowSet.All(4), [Wish(SiteTrait.Area, 50, Influence.More), Wish(SiteTrait.Power, 30, Influence.More), Wish(SiteTrait.Road, 20, Influence.Less)]);

        ranking.Weights.Should().Equal(50, 30, 20);
        // Area: (x − 2) / 8, power: (x − 2) / 8, road: (30 − x) / 20.
        ranking.Ranked.Select(group => group.Group).Should().Equal(1, 0, 2, 3);
        ranking.Ranked.Select(group => Math.Round(group.Certain, 9)).Should().Equal(55, 50, 35, 30);
        ranking.Ranked.Select(group => Math.Round(group.Possible, 9)).Should().Equal(55, 50, 65, 50);
        ranking.CouldBeFirst.Should().Be(1, "the third would have 65 points with the best power");
    }

    [Fact]
    public void FirstPlace_ThatHangsOnAWeight_IsTold()
    {
        var ranking = new Ranking(Four.Groups, RowSet.All(4), [Wish(SiteTrait.Area, 50, Influence.More), Wish(SiteTrait.Power, 30, Influence.More), Wish(SiteTrait.Road, 20, Influence.Less)]);

        // With the area at 60, the others at 24 and 16: the first offer has 60, the second 15 + 18 + 16 = 49. With the power at 24: 54.3 against 53.3.
        ranking.IsFirstSteady.Should().BeFalse();
        ranking.Shifts.Where(shift => shift.IsOther).Select(shift => (shift.Wish, shift.Factor, Math.Round(shift.Weight, 9), shift.First)).Should().Equal((0, 1.2, 60, 0), (1, 0.8, 24, 0));
        ranking.Shifts.Should().HaveCount(6);
    }

    [Theory]
    [InlineData(0.8, 40, 36, 24)]
    [InlineData(1.2, 60, 24, 16)]
    public void Weight_ThatIsChanged_LeavesTheOthersInProportion(double factor, double first, double second, double third) =>
        Ranking.Changed([50, 30, 20], 0, factor).Select(weight => Math.Round(weight, 9)).Should().Equal(first, second, third);

    [Fact]
    public void Weights_AreBroughtToAHundred() =>
        new Ranking(Four.Groups, RowSet.All(4), [Wish(SiteTrait.Area, 2, Influence.More), Wish(SiteTrait.Power, 6, Influence.More)]).Weights.Should().Equal(25, 75);

    [Fact]
    public void Ideal_LosesPointsToBothSides()
    {
        var ranking = new Ranking(Four.Groups, RowSet.All(4), [Wish(SiteTrait.Area, 100, Influence.Ideal, 5)]);

        // 1 − |x − 5| / 5.
        ranking.Ranked.Select(group => (Offer: group.Group + 1, Points: Math.Round(group.Certain, 9))).Should().Equal((2, 80), (3, 80), (4, 40), (1, 0));
    }

    [Fact]
    public void What_IsKnownNotToBeThere_HasNoPoints_AndTheUnknownHasARange()
    {
        var index = Of(Plot(1, null, 3) with { PriceRoubles = Parameter.No<double>() }, Plot(2, null, 3), Plot(3, null, 3) with { PriceRoubles = Parameter.Of(5e6, SiteUnits.Rouble) });
        var ranking = new Ranking(index.Groups, RowSet.All(3), [Wish(index, SiteTrait.Price, 100, Influence.Less)]);

        ranking.Ranked.Should().Equal(new RankedGroup(2, 2, 100, 100), new RankedGroup(1, 1, 0, 100), new RankedGroup(0, 0, 0, 0));
    }

    [Fact]
    public void Bound_IsCountedAsFarAsItGoes()
    {
        var index = Of(
            Plot(1) with { Utilities = new() { Power = new() { MaximumMegawatts = Parameter.Of(6.0, SiteUnits.Megawatt) } } },
            Plot(2) with { Utilities = new() { Power = new() { FreeMegawatts = Parameter.Of(2.0, SiteUnits.Megawatt) } } },
            Plot(3) with { Utilities = new() { Power = new() { FreeMegawatts = Parameter.Of(10.0, SiteUnits.Megawatt) } } });

        new Ranking(index.Groups, RowSet.All(3), [Wish(index, SiteTrait.Power, 100, Influence.More)]).Ranked
            .Should().Equal(new RankedGroup(2, 2, 100, 100), new RankedGroup(0, 0, 0, 50), new RankedGroup(1, 1, 0, 0));
    }

    [Fact]
    public void Site_CountsByItsBestPlot()
    {
        var index = Of(Site(1), Plot(2, 1, 1), Plot(3, 1, 9), Plot(4, null, 5));

        new Ranking(index.Groups, RowSet.All(3), [Wish(index, SiteTrait.Area, 100, Influence.More)]).Ranked.Should().Equal(new RankedGroup(0, 1, 100, 100), new RankedGroup(1, 2, 50, 50));
    }

    [Fact]
    public void Likeness_TakesWhatIsKnown() =>
        SiteLikeness.Of(Four, 2).Should().Equal((SiteTrait.Area, 6), (SiteTrait.Road, 20));

    [Fact]
    public void Works_AreTheNetworksThatAreNotThere()
    {
        var plot = Plot(1) with
        {
            AccessRoad = ReadyPlot.Text("асфальт", "asphalt"),
            Utilities = new()
            {
                Power = new() { Available = Parameter.Of(true) },
                Water = new() { Available = Parameter.No<bool>(), DistanceMetres = Parameter.Of(800.0, SiteUnits.Metre), EarliestOn = Parameter.Of(Day.AddMonths(6)) },
            },
        };

        SiteWorks.Of(plot, [Utility.Gas]).Should().Equal(
            new SiteWork(Utility.Gas, false, null, null, null, false), new SiteWork(Utility.Water, true, 800, Day.AddMonths(6), null, false));
    }

    private static SiteObject Offer(int number, double hectares, double? megawatts, double? roadKm) => Plot(number, null, hectares) with
    {
        FederalRoadKm = roadKm is { } km ? Parameter.Of(km, SiteUnits.Kilometre) : Parameter.NotStated<double>(),
        Utilities = new() { Power = new() { FreeMegawatts = megawatts is { } free ? Parameter.Of(free, SiteUnits.Megawatt) : Parameter.NotStated<double>() } },
    };

    private static (Judged, bool) Cut(SiteTrait trait, NumberRange range, bool keeps = true) => (Four.Judge(SiteCriterion.Of(trait, range)), keeps);

    private static Wish Wish(SiteTrait trait, double weight, Influence influence, double? ideal = null) => Wish(Four, trait, weight, influence, ideal);

    private static Wish Wish(SiteIndex index, SiteTrait trait, double weight, Influence influence, double? ideal = null) => new(index.Numbers(trait), weight, influence, ideal);
}
