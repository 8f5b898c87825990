using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class MembershipRuleTests
{
    [Theory]
    [InlineData(1, MembershipEligibility.Eligible)]
    [InlineData(47_499, MembershipEligibility.Eligible)]
    [InlineData(47_500, MembershipEligibility.EligibleNearLimit)]
    [InlineData(49_999, MembershipEligibility.EligibleNearLimit)]
    [InlineData(50_000, MembershipEligibility.NotEligibleNearLimit)]
    [InlineData(52_500, MembershipEligibility.NotEligibleNearLimit)]
    [InlineData(52_501, MembershipEligibility.NotEligible)]
    public void Assess_AroundLimit_BandIncludesItsEnds(long population, MembershipEligibility expected) =>
        MembershipRule.Default.Assess(population).Value.Should().Be(expected);

    [Fact]
    public void Assess_SmallTownsOfTable1_AllEligibleAndOnlyKurganinskNearLimit() =>
        PaperTowns.All
            .Where(town => town.SizeClass == SizeClass.Small)
            .Where(town => MembershipRule.Default.Assess(town.Population).Value != MembershipEligibility.Eligible)
            .Should().ContainSingle(town =>
                town.Name == "Курганинск"
                && MembershipRule.Default.Assess(town.Population).Value == MembershipEligibility.EligibleNearLimit);

    [Theory]
    [InlineData(null, CalculationFault.NoData)]
    [InlineData(0.0, CalculationFault.NotPositive)]
    [InlineData(-5.0, CalculationFault.Negative)]
    [InlineData(double.NaN, CalculationFault.NotFinite)]
    [InlineData(double.NegativeInfinity, CalculationFault.NotFinite)]
    [InlineData(100.5, CalculationFault.NotWhole)]
    public void Assess_BadPopulation_NamesFault(double? population, CalculationFault fault) =>
        MembershipRule.Default.Assess(population).Fault.Should().Be(fault);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(50_000, -1)]
    [InlineData(50_000, double.NaN)]
    [InlineData(50_000, 101)]
    public void Assess_RuleWithoutMeaning_SaysSo(long limit, double band) =>
        new MembershipRule(limit, band).Assess(10).Fault.Should().Be(CalculationFault.LimitsNotAscending);
}
