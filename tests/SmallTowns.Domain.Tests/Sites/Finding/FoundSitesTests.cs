using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using static SmallTowns.Domain.Tests.Sites.Finding.SampleIndex;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites.Finding;

public sealed class FoundSitesTests
{
    private static readonly SiteObject[] ThreePlots = [Site(1), Plot(2, 1, 0.4), Plot(3, 1, 2), Plot(4, 1, 7.5)];

    [Fact]
    public void Area_OfASingleFreePlot_IsFoundInItsSite()
    {
        var offer = Find(Of(ThreePlots), SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5))).Page(SiteOrder.Fit, false, 0, 10).Should().ContainSingle().Subject;

        offer.Reference.Should().Be(Ref(1));
        offer.IsSure.Should().BeTrue();
        offer.Units.Should().Equal(Ref(4));
        offer.ExtentOf(SiteTrait.Area).Should().Be(new NumberExtent(7.5, 7.5, 1, 0));
        offer.FreeExtentOf(SiteTrait.Area).Should().Be(new NumberExtent(0.4, 7.5, 3, 0));
    }

    [Fact]
    public void Area_OfNoSinglePlot_IsNotTheSum() =>
        Find(Of(ThreePlots), SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(8))).Count.Should().Be(0);

    [Fact]
    public void Plot_ThatIsNotFree_IsNotOffered()
    {
        var index = Of(Site(1), Plot(2, 1, 0.4), Plot(3, 1, 7.5, SiteStatus.Occupied));

        Find(index, SiteCriterion.Of(SiteTrait.Status, CodeColumn.Bit((int)SiteStatus.Free)), SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5))).Count.Should().Be(0);
        Find(index, SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5))).Page(SiteOrder.Fit, false, 0, 1)[0].FreeExtentOf(SiteTrait.Area).Greatest.Should().Be(0.4);
    }

    [Fact]
    public void Unknown_StaysIn_UnlessTheReaderWantsWhatIsCertain()
    {
        var index = Of(Plot(1, null, 6), Plot(2), Plot(3, null, 1));
        var criterion = SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5));

        var found = Find(index, criterion);

        OffersOf(found).Should().Equal("abinsk-1", "abinsk-2");
        found.Unsure.Should().Be(1);
        found.Page(SiteOrder.Fit, false, 1, 1)[0].Open.Should().Equal(SiteTrait.Area);
        OffersOf(new FoundSites(index, [criterion], keepsUnknown: false)).Should().Equal("abinsk-1");
    }

    [Fact]
    public void Months_NeverPassWhatIsUnknown()
    {
        var index = new SiteIndex([Town("abinsk", [ReadyPlot.Plot, Plot(2)])], ReadyPlot.Today);

        // Rights and permits take up to 8 months, power is there in a year.
        OffersOf(Find(index, SiteCriterion.Of(SiteTrait.Months, NumberRange.AtMost(12)))).Should().Equal("abinsk-1");
        OffersOf(Find(index, SiteCriterion.Of(SiteTrait.Months, NumberRange.AtMost(11)))).Should().BeEmpty();
        Find(index, SiteCriterion.Of(SiteTrait.Months, NumberRange.AtMost(12))).Facet(SiteTrait.Months).Unknown.Should().Be(1);
    }

    [Fact]
    public void Building_HasNoArea_AndLandNoFloor()
    {
        var index = Of(Site(1), Building(2, 1, 800), Plot(3, null, 3));

        OffersOf(Find(index, SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(1)))).Should().Equal("abinsk-3");
        OffersOf(Find(index, SiteCriterion.Of(SiteTrait.Floor, NumberRange.AtLeast(500)))).Should().Equal("abinsk-1");
    }

    [Fact]
    public void Kind_Site_FindsItsParts()
    {
        var index = Of([.. ThreePlots, Plot(9, null, 1)]);

        OffersOf(Find(index, SiteCriterion.Of(SiteTrait.Kind, CodeColumn.Bit((int)SiteKind.Site)))).Should().Equal("abinsk-1");
        var facet = Find(index).Facet(SiteTrait.Kind);
        (facet[(int)SiteKind.Site], facet[(int)SiteKind.Plot], facet[(int)SiteKind.Building]).Should().Be((1, 2, 0));
    }

    [Fact]
    public void Facet_CountsByTheOtherConditions_AndTheUnknownByThemselves()
    {
        var index = Of(
            Plot(1, null, 6) with { Title = Parameter.Of(Ownership.Municipal) },
            Plot(2, null, 7) with { Title = Parameter.Of(Ownership.Private) },
            Plot(3, null, 8),
            Plot(4, null, 1) with { Title = Parameter.Of(Ownership.Private) });
        var found = Find(index, SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5)), SiteCriterion.Of(SiteTrait.Ownership, CodeColumn.Bit((int)Ownership.Municipal)));

        OffersOf(found).Should().Equal("abinsk-1", "abinsk-3");
        var facet = found.Facet(SiteTrait.Ownership);
        (facet[(int)Ownership.Municipal], facet[(int)Ownership.Private], facet.Unknown).Should().Be((1, 1, 1));
    }

    [Fact]
    public void Part_TakesFromItsSite_WhatItDoesNotState()
    {
        var site = Site(1) with { Deals = Parameter.Of(DealForms.Lease | DealForms.Sale), Title = Parameter.Of(Ownership.Regional) };
        var index = Of(site, Plot(2, 1, 3), Plot(3, 1, 3) with { Title = Parameter.Of(Ownership.Private) });

        Find(index, SiteCriterion.Of(SiteTrait.Ownership, CodeColumn.Bit((int)Ownership.Regional))).Page(SiteOrder.Fit, false, 0, 1)[0].Units.Should().Equal(Ref(2));
        Find(index, SiteCriterion.Of(SiteTrait.Deal, CodeColumn.Bit(SiteCodes.OfFlag(DealForms.Lease)))).Units.Should().Be(2);
    }

    [Fact]
    public void Power_IsWhatIsFree_AndNobodyCountsOnAnExpiredLetter()
    {
        var free = Parameter.Of(4.0, SiteUnits.Megawatt);
        var index = Of(
            Power(1, new() { FreeMegawatts = free }),
            Power(2, new() { MaximumMegawatts = Parameter.Of(2.0, SiteUnits.Megawatt) }),
            Power(3, new() { MaximumMegawatts = Parameter.Of(8.0, SiteUnits.Megawatt) }),
            Power(4, new() { Available = Parameter.No<bool>() }),
            Power(5, new() { FreeMegawatts = free, Letter = new("1", Day.AddYears(-2), Day.AddDays(-1)) }));
        var found = Find(index, SiteCriterion.Of(SiteTrait.Power, NumberRange.AtLeast(3)));

        OffersOf(found).Should().Equal("abinsk-1", "abinsk-3", "abinsk-5");
        found.Page(SiteOrder.Fit, false, 0, 3).Select(offer => offer.IsSure).Should().Equal(true, false, false);
    }

    [Fact]
    public void Rail_IsASidingOrAStation()
    {
        var station = Parameter.Of(5.0, SiteUnits.Kilometre);
        var index = Of(
            Plot(1) with { RailSiding = Parameter.Of(true) },
            Plot(2) with { RailSiding = Parameter.No<bool>(), FreightStationKm = station },
            Plot(3) with { FreightStationKm = station },
            Plot(4) with { RailSiding = Parameter.No<bool>(), FreightStationKm = Parameter.No<double>() },
            Plot(5));

        Verdicts(2).Should().Equal(Answer.Yes, Answer.No, Answer.NotKnown, Answer.No, Answer.NotKnown);
        Verdicts(5).Should().Equal(Answer.Yes, Answer.Yes, Answer.Yes, Answer.No, Answer.NotKnown);

        IEnumerable<Answer> Verdicts(double km)
        {
            var judged = index.Judge(SiteCriterion.Of(SiteTrait.Rail, NumberRange.AtMost(km)));
            return Enumerable.Range(0, index.Rows).Select(judged.Of);
        }
    }

    [Fact]
    public void Order_HasTheUnknownLast_BothWays()
    {
        var found = Find(Of(Plot(1, null, 2), Plot(2), Plot(3, null, 5)));

        found.Page(SiteOrder.Area, false, 0, 9).Select(offer => offer.Reference.Number).Should().Equal(1, 3, 2);
        found.Page(SiteOrder.Area, true, 0, 9).Select(offer => offer.Reference.Number).Should().Equal(3, 1, 2);
        found.Page(SiteOrder.Area, true, 1, 1).Select(offer => offer.Reference.Number).Should().Equal(1);
    }

    [Fact]
    public void WithdrawnObjects_AreNotOffered() =>
        Of(Plot(1, null, 2) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided with { Successors = [Ref(2)] } }, Plot(2, null, 1)).Rows.Should().Be(1);

    [Fact]
    public void Index_OfNothing_FindsNothing()
    {
        var found = Find(new SiteIndex([], Day), SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5)));

        (found.Count, found.Units, found.Facet(SiteTrait.Kind)[1]).Should().Be((0, 0, 0));
        found.Page(SiteOrder.Fit, false, 0, 10).Should().BeEmpty();
    }

    private static SiteObject Power(int number, PowerConnection power) => Plot(number, null, 1) with { Utilities = new() { Power = power } };
}
