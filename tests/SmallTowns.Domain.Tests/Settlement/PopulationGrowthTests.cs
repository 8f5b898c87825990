using CsCheck;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class PopulationGrowthTests
{
    [Fact]
    public void Between_Gulkevichi2010And2014_Shrinks()
    {
        var growth = Between(35_244, 2010, 34_479, 2014);

        growth.AbsolutePeople.Value.Should().Be(-765);
        growth.Percent.Value.Should().BeApproximately(-2.1706, 0.00005);
        growth.MeanAnnualPercent.Value.Should().BeApproximately(-0.5471, 0.00005);
    }

    [Theory]
    [InlineData(null, 2010, 5.0, 2014, CalculationFault.NoData)]
    [InlineData(5.0, 2010, null, 2014, CalculationFault.NoData)]
    [InlineData(double.NaN, 2010, 5.0, 2014, CalculationFault.NotFinite)]
    [InlineData(5.0, 2010, double.PositiveInfinity, 2014, CalculationFault.NotFinite)]
    [InlineData(-5.0, 2010, 5.0, 2014, CalculationFault.Negative)]
    [InlineData(5.0, 2014, 5.0, 2014, CalculationFault.SamePeriod)]
    [InlineData(5.0, 2014, 5.0, 2010, CalculationFault.Reversed)]
    public void Between_BadInput_AllThreeNameFault(double? earlier, int from, double? later, int to, CalculationFault fault)
    {
        var growth = Between(earlier, from, later, to);

        new[] { growth.AbsolutePeople, growth.Percent, growth.MeanAnnualPercent }
            .Should().OnlyContain(result => result.Fault == fault);
    }

    [Theory]
    [InlineData(TerritorialBasis.Town, TerritorialBasis.UrbanOkrug, CalculationFault.MixedBasis)]
    [InlineData(null, TerritorialBasis.Town, CalculationFault.UnknownBasis)]
    [InlineData(TerritorialBasis.Town, null, CalculationFault.UnknownBasis)]
    public void Between_BasesNotTheSame_NamesFault(TerritorialBasis? earlier, TerritorialBasis? later, CalculationFault fault) =>
        PopulationGrowth.Between(5, 2010, earlier, 6, 2014, later).Percent.Fault.Should().Be(fault);

    [Fact]
    public void Between_FromZero_OnlyAbsoluteIsDefined()
    {
        var growth = Between(0, 2010, 7, 2014);

        growth.AbsolutePeople.Value.Should().Be(7);
        growth.Percent.Fault.Should().Be(CalculationFault.NotPositive);
        growth.MeanAnnualPercent.Fault.Should().Be(CalculationFault.NotPositive);
    }

    [Fact]
    public void Between_ToZero_IsMinus100Percent()
    {
        var growth = Between(7, 2010, 0, 2014);

        growth.Percent.Value.Should().Be(-100);
        growth.MeanAnnualPercent.Value.Should().Be(-100);
    }

    [Fact]
    public void Between_MeanRateCompounded_GivesLaterCount() =>
        Gen.Select(Gen.Long[1, 10_000_000], Gen.Long[1, 10_000_000], Gen.Int[1, 100]).Sample((earlier, later, years) =>
        {
            var rate = Between(earlier, 1900, later, 1900 + years).MeanAnnualPercent.Value!.Value;
            (earlier * Math.Pow(1 + rate / 100, years)).Should().BeApproximately(later, 1e-6 * later);
        });

    private static PopulationGrowth Between(double? earlier, int from, double? later, int to) =>
        PopulationGrowth.Between(earlier, from, TerritorialBasis.Town, later, to, TerritorialBasis.Town);
}
