using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.ReadyPlot;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class MonthsToOperationTests
{
    // From 1 June 2026 to 1 June 2027 there are 365 days.
    private const double MonthsOfPower = 365 / 30.436875;

    [Fact]
    public void Of_SlowestUtility_IsLongerThanRightsAndPermits()
    {
        var months = MonthsToOperation.Of(Plot, Today);

        months.IsComplete.Should().BeTrue();
        months.Low.Should().BeApproximately(MonthsOfPower, 1e-9);
        months.High.Should().BeApproximately(MonthsOfPower, 1e-9);
        months.Parts.Select(part => (part.Step, part.Utility)).Should().Equal(
            (OperationStep.Rights, null), (OperationStep.Permits, null), (OperationStep.Connection, Utility.Power), (OperationStep.Connection, Utility.Water));
    }

    [Fact]
    public void Of_RightsAndPermits_AreAddedUp()
    {
        var months = MonthsToOperation.Of(WithPower(Parameter.Of(Today)), Today);

        (months.Low, months.High).Should().Be((5, 8));
        months.AtMost(8).Should().Be(Answer.Yes);
        months.AtMost(7.9).Should().Be(Answer.NotKnown, "it may take eight");
        months.AtMost(4.9).Should().Be(Answer.No);
    }

    [Fact]
    public void Of_UtilityOfTheRange_BoundsBothEnds()
    {
        // 200 days are 6.571 months: longer than 5, shorter than 8.
        var months = MonthsToOperation.Of(WithPower(Parameter.Of(Today.AddDays(200))), Today);

        months.Low.Should().BeApproximately(200 / 30.436875, 1e-9);
        months.High.Should().Be(8);
    }

    [Fact]
    public void Of_NeededUtilityUnknown_IsFromSoManyAndPassesNoFilter()
    {
        var months = MonthsToOperation.Of(Plot with { AlsoNeeded = [Utility.Gas] }, Today);

        months.IsComplete.Should().BeFalse();
        months.Low.Should().BeApproximately(MonthsOfPower, 1e-9);
        months.High.Should().BeNull();
        months.NotCounted.Should().Equal(new OperationPart(OperationStep.Connection, Utility.Gas, null, NotCountedReason.Unknown));
        months.AtMost(1_000).Should().Be(Answer.NotKnown);
        months.AtMost(6).Should().Be(Answer.No, "it takes at least twelve");
    }

    [Fact]
    public void Of_UtilityThatIsNotNeeded_IsNotCounted() =>
        MonthsToOperation.Of(Plot with { Utilities = Plot.Utilities with { Gas = new() { EarliestOn = Parameter.Of(new DateOnly(2040, 1, 1)) } } }, Today)
            .Low.Should().BeApproximately(MonthsOfPower, 1e-9);

    [Fact]
    public void Of_ExpiredLetter_IsNotCounted()
    {
        var months = MonthsToOperation.Of(Plot, new(2027, 1, 1));

        months.NotCounted.Select(part => part.NotCounted).Should().Equal(NotCountedReason.LetterExpired, NotCountedReason.LetterExpired);
        (months.Low, months.High).Should().Be((5, null));
    }

    [Fact]
    public void Of_RefusedUtility_HasNoMonths()
    {
        var months = MonthsToOperation.Of(WithPower(Parameter.No<DateOnly>(date: Stated)), Today);

        months.IsRefused.Should().BeTrue();
        (months.Low, months.High).Should().Be((null, null));
        months.AtMost(1_000).Should().Be(Answer.No);
    }

    [Fact]
    public void Of_NothingStated_HasNoMonthsAndIsNotKnown()
    {
        var months = MonthsToOperation.Of(SampleSites.Plot(1), Today);

        (months.Low, months.High).Should().Be((null, null));
        months.NotCounted.Should().HaveCount(4);
        months.AtMost(0).Should().Be(Answer.NotKnown);
        FluentActions.Invoking(() => months.AtMost(double.NaN)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Of_PermitsUnknown_IsFromTheRights()
    {
        var months = MonthsToOperation.Of(WithPower(Parameter.Of(Today)) with { PermitsMonths = Parameter.Unknown<MonthRange>(UnknownReason.NotAsked) }, Today);

        months.Low.Should().BeApproximately(92 / 30.436875, 1e-9, "water comes on 1 September");
        months.High.Should().BeNull();
    }

    [Fact]
    public void Of_NothingToDo_IsZero()
    {
        var ready = Plot with
        {
            RightsMonths = Parameter.No<MonthRange>(),
            PermitsMonths = Parameter.No<MonthRange>(),
            Utilities = new() { Power = new() { EarliestOn = Parameter.Of(Stated) }, Water = new() { EarliestOn = Parameter.Of(Today) } },
        };

        var months = MonthsToOperation.Of(ready, Today);

        (months.Low, months.High).Should().Be((0, 0));
        months.AtMost(0).Should().Be(Answer.Yes);
    }

    [Fact]
    public void MonthRange_OfDaysAndFaults_AreThoseOfTheCalendar()
    {
        MonthRange.OfDays(30.436875, 365.2425).Low.Should().BeApproximately(1, 1e-12);
        MonthRange.OfDays(30.436875, 365.2425).High.Should().BeApproximately(12, 1e-12);
        new MonthRange(3, 2).Fault.Should().Be(CalculationFault.Reversed);
        new MonthRange(-1, 2).Fault.Should().Be(CalculationFault.Negative);
        new MonthRange(0, double.NaN).Fault.Should().Be(CalculationFault.NotFinite);
        SiteObjectCheck.Of(Plot with { RightsMonths = Parameter.Of(new MonthRange(3, 2), SiteUnits.Month) }).Should().ContainSingle().Which.Fault.Should().Be(SiteFault.Reversed);
        SiteObjectCheck.Of(Plot with { RightsMonths = Parameter.Of(new MonthRange(30, 2_000), SiteUnits.Month) }).Should().ContainSingle().Which.Fault.Should().Be(SiteFault.OutOfRange);
        SiteObjectCheck.Of(Plot with { PermitsMonths = Parameter.Of(new MonthRange(1, 2), "day") }).Should().ContainSingle().Which.Fault.Should().Be(SiteFault.OtherUnit);
    }

    private static SiteObject WithPower(Parameter<DateOnly> earliest) =>
        Plot with { Utilities = Plot.Utilities with { Power = new() { Letter = Letter, EarliestOn = earliest } } };
}
