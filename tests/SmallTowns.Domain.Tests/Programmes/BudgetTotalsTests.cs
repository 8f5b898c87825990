using SmallTowns.Domain.Programmes;

namespace SmallTowns.Domain.Tests.Programmes;

public sealed class BudgetTotalsTests
{
    [Fact]
    public void Sums_AreByYearAndSource_AndCountWhatIsNotKnown()
    {
        var totals = BudgetTotals.Of(
            [
                Line(2027, FundSource.Regional, 1000.5m, 800, null),
                Line(2027, FundSource.Regional, 500, null, null),
                Line(2026, FundSource.Municipal, null, null, 0),
                Line(2027, FundSource.Federal, 2000, 2000, 100),
            ], 2026, 2029);

        totals.Years.Select(year => year.Year).Should().Equal(2026, 2027);
        totals.Years[1].Sources.Select(source => source.Source).Should().Equal(FundSource.Federal, FundSource.Regional);
        totals.Years[1].Sources[1].Sums.Should().Be(new BudgetSums(new(1500.5m, 0), new(800, 1), new(null, 2)));
        totals.Years[1].Whole.Should().Be(new BudgetSums(new(3500.5m, 0), new(2800, 1), new(100, 2)));
        totals.Years[0].Whole.Should().Be(new BudgetSums(new(null, 1), new(null, 1), new(0, 0)), "nothing is paid, which is known; what is planned is not");
        totals.Whole.Should().Be(new BudgetSums(new(3500.5m, 1), new(2800, 2), new(100, 2)));
        totals.MissingYears.Should().Equal(2028, 2029);
    }

    [Fact]
    public void Sums_OfNothing_AreNone()
    {
        var totals = BudgetTotals.Of([], null, 2027);

        totals.Years.Should().BeEmpty();
        totals.MissingYears.Should().BeEmpty();
        totals.Whole.Plan.Should().Be(new BudgetSum(null, 0));
    }

    [Theory]
    [InlineData(100, 101, null, true, false)]
    [InlineData(100, 100, 100, false, false)]
    [InlineData(null, 5, 6, false, true)]
    [InlineData(100, null, 100, false, false)]
    public void Line_TellsWhatIsMoreThanItShouldBe(int? plan, int? committed, int? paid, bool isOverPlan, bool isOverCommitted)
    {
        var line = Line(2027, FundSource.Own, plan, committed, paid);

        (line.IsOverPlan, line.IsOverCommitted).Should().Be((isOverPlan, isOverCommitted));
    }

    private static BudgetLine Line(int year, FundSource source, decimal? plan, decimal? committed, decimal? paid) => new("", source, "бюджет", year, plan, committed, paid, "");
}
