using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Tests.Measures;

public sealed class PeriodTests
{
    private static readonly DateOnly Day = new(2021, 10, 1);

    [Fact]
    public void New_EndBeforeStart_IsRefused() =>
        FluentActions.Invoking(() => new Period(Day, Day.AddDays(-1))).Should().Throw<ArgumentException>().WithParameterName("end");

    [Fact]
    public void OfYear_IsTheWholeYear_AndADayIsNone()
    {
        (Period.OfYear(2021).IsWholeYear, Period.OfYear(2021).IsDay, Period.OfYear(2021).Year).Should().Be((true, false, 2021));
        (Period.OfDay(Day).IsWholeYear, Period.OfDay(Day).IsDay, Period.OfDay(Day).Year).Should().Be((false, true, 2021));
        new Period(new(2020, 1, 1), new(2021, 12, 31)).IsWholeYear.Should().BeFalse("it is two");
    }

    [Fact]
    public void Year_OfASpanOverNewYear_IsThatOfItsEnd() => new Period(new(2020, 7, 1), new(2021, 6, 30)).Year.Should().Be(2021);

    [Fact]
    public void Order_IsByTheEndAndThenByTheStart()
    {
        Period[] ordered = [Period.OfYear(2020), Period.OfDay(Day), new(new(2020, 1, 1), new(2021, 12, 31)), Period.OfYear(2021)];

        ordered.Reverse().Order().Should().Equal(ordered);
        (ordered[0] < ordered[1], ordered[1] > ordered[0], ordered[2] <= ordered[3], ordered[3] >= ordered[3]).Should().Be((true, true, true, true));
        Period.OfYear(2021).CompareTo(Period.OfYear(2021)).Should().Be(0);
    }
}
