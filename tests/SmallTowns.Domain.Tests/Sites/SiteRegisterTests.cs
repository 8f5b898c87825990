using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteRegisterTests
{
    [Theory]
    [InlineData(SiteKind.Site, null, null)]
    [InlineData(SiteKind.Plot, null, null)]
    [InlineData(SiteKind.Premises, null, null)]
    [InlineData(SiteKind.Building, null, SiteFault.ParentNeeded)]
    [InlineData(SiteKind.Plot, SiteKind.Site, null)]
    [InlineData(SiteKind.Building, SiteKind.Site, null)]
    [InlineData(SiteKind.Site, SiteKind.Site, SiteFault.ParentOfWrongKind)]
    [InlineData(SiteKind.Plot, SiteKind.Plot, SiteFault.ParentOfWrongKind)]
    [InlineData(SiteKind.Building, SiteKind.Plot, SiteFault.ParentOfWrongKind)]
    [InlineData(SiteKind.Premises, SiteKind.Site, SiteFault.ParentOfWrongKind)]
    [InlineData(SiteKind.Premises, SiteKind.Plot, SiteFault.ParentOfWrongKind)]
    [InlineData(SiteKind.Premises, SiteKind.Premises, SiteFault.ParentOfWrongKind)]
    public void TryCreate_KindAndParent_FollowTheRule(SiteKind kind, SiteKind? parent, SiteFault? fault)
    {
        var part = Site(2) with { Kind = kind, ParentReference = parent is null ? null : Ref(1) };
        SiteObject[] objects = parent is { } of ? [Site(1) with { Kind = of }, part] : [part];

        SiteRegister.TryCreate(objects, out _).Where(finding => finding.Reference == Ref(2)).Select(finding => (SiteFault?)finding.Fault)
            .Should().Equal(fault is null ? Array.Empty<SiteFault?>() : new[] { fault });
    }

    [Fact]
    public void TryCreate_PremisesOfABuildingOfASite_IsSound() =>
        Register(Site(1), Building(2, 1), Premises(3, 2)).PartsOf(Ref(2)).Should().ContainSingle().Which.Reference.Should().Be(Ref(3));

    [Fact]
    public void TryCreate_SameReferenceTwice_IsRefusedEvenWhenWithdrawn()
    {
        var gone = Plot(1) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided };

        SiteRegister.TryCreate([gone, Plot(1)], out var register).Should().Equal(new SiteFinding(Ref(1), "reference", SiteFault.ReferenceTaken));
        register.Should().BeNull();
    }

    [Fact]
    public void TryCreate_Circles_AreNamed()
    {
        SiteRegister.TryCreate([Plot(1, 2), Plot(2, 1)], out _).Select(finding => finding.Fault).Should().Equal(SiteFault.Circle, SiteFault.Circle);
        SiteRegister.TryCreate([Plot(1, 1)], out _).Select(finding => finding.Fault).Should().Equal(SiteFault.Circle);
        SiteRegister.TryCreate([Gone(1, 2), Gone(2, 3), Gone(3, 1)], out _).Select(finding => finding.Fault).Should().Equal(SiteFault.Circle, SiteFault.Circle, SiteFault.Circle);
    }

    [Fact]
    public void TryCreate_WhatIsNotThere_IsNamed()
    {
        var lost = Gone(1, 8) with { ParentReference = Ref(9), PreviouslyPartOf = [Ref(7)] };

        SiteRegister.TryCreate([lost], out _).Select(finding => (finding.Field, finding.Fault)).Should().Equal(
            ("parentReference", SiteFault.ParentNotFound), ("previouslyPartOf", SiteFault.PreviousNotFound), ("withdrawal", SiteFault.SuccessorNotFound));
    }

    [Fact]
    public void TryCreate_ParentElsewhereOrGone_IsNamed()
    {
        SiteRegister.TryCreate([Site(1), Plot(2, 1) with { Reference = Ref(2, "anapa") }], out _).Single().Fault.Should().Be(SiteFault.ParentInOtherTown);
        var gone = Site(1) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided };
        SiteRegister.TryCreate([gone, Plot(2, 1)], out _).Single().Fault.Should().Be(SiteFault.ParentWithdrawn);
        SiteRegister.TryCreate([gone, Gone(2, 3) with { ParentReference = Ref(1) }, Plot(3)], out _).Should().BeEmpty("what is gone may have been a part of what is gone");
    }

    [Fact]
    public void TotalsOf_FreePlotsOf0_4And2And7_5_AnswerFiveHectaresOrMore()
    {
        var plots = Register(Site(1), Plot(2, 1, 0.4), Plot(3, 1, 2), Plot(4, 1, 7.5), Plot(5, 1, 30, SiteStatus.Occupied)).TotalsOf(Ref(1))!.PlotsHectares;

        plots.HasFree(5, null).Should().Be(Answer.Yes);
        (plots.SmallestFree, plots.LargestFree).Should().Be((0.4, 7.5));
        plots.Free.Value.Should().BeApproximately(9.9, 1e-9);
        plots.HasFree(8, null).Should().Be(Answer.No, "9.9 ha together are no plot of 8");
        plots.HasFree(3, 7).Should().Be(Answer.No);
        plots.HasFree(null, 0.4).Should().Be(Answer.Yes);
        plots.HasFree(7.5, 7.5).Should().Be(Answer.Yes);
        plots.VacancyPercent.Value.Should().BeApproximately(100 * 9.9 / 39.9, 1e-9);
    }

    [Fact]
    public void TotalsOf_UnknownAreas_AreCountedAndKeepTheAnswerOpen()
    {
        var plots = Register(Site(1), Plot(2, 1, 2), Plot(3, 1), Plot(4, 1, null, SiteStatus.Reserved)).TotalsOf(Ref(1))!.PlotsHectares;

        (plots.Count, plots.UnknownCount, plots.FreeCount, plots.FreeUnknownCount).Should().Be((3, 2, 2, 1));
        plots.Free.Value.Should().Be(2);
        plots.HasFree(5, null).Should().Be(Answer.NotKnown);
        plots.HasFree(1, null).Should().Be(Answer.Yes);
        plots.VacancyPercent.Value.Should().Be(100, "of the area that is known");
    }

    [Fact]
    public void TotalsOf_NothingKnown_HasNoNumbers()
    {
        var plots = Register(Site(1), Plot(2, 1)).TotalsOf(Ref(1))!.PlotsHectares;

        plots.Free.Fault.Should().Be(CalculationFault.NoData);
        plots.VacancyPercent.Fault.Should().Be(CalculationFault.NoData);
        (plots.SmallestFree, plots.LargestFree).Should().Be((null, null));
        plots.HasFree(null, null).Should().Be(Answer.NotKnown);
    }

    [Fact]
    public void TotalsOf_SiteWithoutParts_IsEmptyAndHasNoFreePlot()
    {
        var plots = Register(Site(1) with { AreaHectares = Parameter.Of(12.0, SiteUnits.Hectare) }).TotalsOf(Ref(1))!.PlotsHectares;

        plots.Count.Should().Be(0);
        plots.Free.Fault.Should().Be(CalculationFault.NoData);
        plots.HasFree(0, null).Should().Be(Answer.No);
        SiteRegister.Empty.TotalsOf(Ref(1)).Should().BeNull();
        FluentActions.Invoking(() => plots.HasFree(double.NaN, null)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void TotalsOf_AllOccupied_HaveZeroFree()
    {
        var plots = Register(Site(1), Plot(2, 1, 3, SiteStatus.Occupied)).TotalsOf(Ref(1))!.PlotsHectares;

        plots.Free.Value.Should().Be(0);
        plots.VacancyPercent.Value.Should().Be(0);
        plots.HasFree(0, null).Should().Be(Answer.No);
    }

    [Fact]
    public void TotalsOf_BuildingWithPremises_CountsNoFloorTwice()
    {
        var floors = Register(Site(1), Building(2, 1, 1000), Premises(3, 2, 300), Premises(4, 2, 200, SiteStatus.Occupied), Building(5, 1, 500))
            .TotalsOf(Ref(1))!.FloorsSquareMetres;

        floors.Count.Should().Be(3);
        floors.Free.Value.Should().Be(800);
        floors.VacancyPercent.Value.Should().Be(80);
        (floors.SmallestFree, floors.LargestFree).Should().Be((300, 500));
    }

    [Fact]
    public void TotalsOf_PlotAlone_AreItsOwn() =>
        Register(Plot(1, null, 3)).TotalsOf(Ref(1))!.PlotsHectares.Free.Value.Should().Be(3);

    private static SiteObject Gone(int number, int successor) => Plot(number) with
    {
        Status = SiteStatus.Withdrawn,
        Withdrawal = Divided with { Successors = [Ref(successor)] },
    };
}
