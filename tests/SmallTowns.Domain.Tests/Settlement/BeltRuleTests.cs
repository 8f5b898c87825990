using CsCheck;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class BeltRuleTests
{
    [Theory]
    [InlineData(30, FigureQualifier.Exact, SettlementBelt.First)]
    [InlineData(45, FigureQualifier.About, SettlementBelt.First)]
    [InlineData(45, FigureQualifier.Exact, SettlementBelt.First)]
    [InlineData(45.1, FigureQualifier.Exact, SettlementBelt.Second)]
    [InlineData(60, FigureQualifier.About, SettlementBelt.Second)]
    [InlineData(90, FigureQualifier.Exact, SettlementBelt.Second)]
    [InlineData(90.1, FigureQualifier.Exact, SettlementBelt.Third)]
    public void Assess_StatedMinutes_ByValue(double minutes, FigureQualifier qualifier, SettlementBelt belt) =>
        Should(minutes, qualifier, belt, BeltBasis.Value, BeltReason.MinutesInBelt);

    [Theory]
    [InlineData(31, SettlementBelt.First)]
    [InlineData(45, SettlementBelt.First)]
    [InlineData(46, SettlementBelt.Second)]
    [InlineData(90, SettlementBelt.Second)]
    [InlineData(91, SettlementBelt.Third)]
    public void Assess_LessThan_JustUnderByBound(double minutes, SettlementBelt belt) =>
        Should(minutes, FigureQualifier.LessThan, belt, BeltBasis.Bound, BeltReason.JustUnderBound);

    [Theory]
    [InlineData(30, SettlementBelt.First)]
    [InlineData(44, SettlementBelt.First)]
    [InlineData(45, SettlementBelt.Second)]
    [InlineData(89, SettlementBelt.Second)]
    [InlineData(90, SettlementBelt.Third)]
    public void Assess_MoreThan_JustAboveByBound(double minutes, SettlementBelt belt) =>
        Should(minutes, FigureQualifier.MoreThan, belt, BeltBasis.Bound, BeltReason.JustAboveBound);

    [Theory]
    [InlineData(0, FigureQualifier.Exact)]
    [InlineData(29.9, FigureQualifier.About)]
    [InlineData(30, FigureQualifier.LessThan)]
    [InlineData(29.9, FigureQualifier.MoreThan)]
    public void Assess_NearerThanFirstBelt_IsUndefinedNearZone(double minutes, FigureQualifier qualifier) =>
        Should(minutes, qualifier, null, BeltBasis.Undefined, BeltReason.NearZone);

    [Theory]
    [InlineData(null, FigureQualifier.Exact, BeltReason.NoTravelTime)]
    [InlineData(null, FigureQualifier.MoreThan, BeltReason.NoTravelTime)]
    [InlineData(-1.0, FigureQualifier.Exact, BeltReason.InvalidTravelTime)]
    [InlineData(double.NaN, FigureQualifier.Exact, BeltReason.InvalidTravelTime)]
    [InlineData(double.PositiveInfinity, FigureQualifier.MoreThan, BeltReason.InvalidTravelTime)]
    [InlineData(0.0, FigureQualifier.LessThan, BeltReason.InvalidTravelTime)]
    [InlineData(60.0, (FigureQualifier)0, BeltReason.InvalidTravelTime)]
    [InlineData(60.0, FigureQualifier.Range, BeltReason.RangeEndMissing)]
    public void Assess_NoUsableTime_IsUndefinedWithReason(double? minutes, FigureQualifier qualifier, BeltReason reason) =>
        Should(minutes, qualifier, null, BeltBasis.Undefined, reason);

    [Theory]
    [InlineData(50.0, 70.0, SettlementBelt.Second, BeltReason.MinutesInBelt)]
    [InlineData(30.0, 45.0, SettlementBelt.First, BeltReason.MinutesInBelt)]
    [InlineData(40.0, 50.0, null, BeltReason.RangeSpansBelts)]
    [InlineData(10.0, 20.0, null, BeltReason.NearZone)]
    [InlineData(70.0, 50.0, null, BeltReason.InvalidTravelTime)]
    [InlineData(70.0, double.NaN, null, BeltReason.InvalidTravelTime)]
    public void Assess_Range_OnlyWhenBothEndsAgree(double from, double to, SettlementBelt? belt, BeltReason reason)
    {
        var assessment = BeltRule.Default.Assess(from, FigureQualifier.Range, to);

        assessment.Belt.Should().Be(belt);
        assessment.Reason.Should().Be(reason);
        assessment.Basis.Should().Be(belt is null ? BeltBasis.Undefined : BeltBasis.Value);
    }

    [Theory]
    [InlineData(45, 45, 90)]
    [InlineData(-1, 45, 90)]
    [InlineData(30, 90, 45)]
    [InlineData(30, double.NaN, 90)]
    [InlineData(30, 45, double.PositiveInfinity)]
    public void Assess_LimitsDoNotAscend_IsUndefinedByRule(double from, double firstTo, double secondTo) =>
        new BeltRule(from, firstTo, secondTo).Assess(60, FigureQualifier.Exact).Reason.Should().Be(BeltReason.InvalidRule);

    [Fact]
    public void Assess_Table3_Gives3And2And6()
    {
        var belts = PaperTowns.All.Where(town => town.TravelMinutes is not null)
            .Select(town => BeltRule.Default.Assess(town.TravelMinutes, town.TravelQualifier!.Value).Belt!.Value)
            .CountBy(belt => belt).ToDictionary();

        belts.Should().Equal(new Dictionary<SettlementBelt, int>
        {
            [SettlementBelt.First] = 3,
            [SettlementBelt.Second] = 2,
            [SettlementBelt.Third] = 6,
        });
    }

    [Fact]
    public void Assess_MoreMinutes_NeverLowerBelt()
    {
        var qualifiers = Gen.Enum<FigureQualifier>().Where(qualifier => qualifier != FigureQualifier.Range);
        // Whole minutes meet the limits often; that is where monotonicity would break.
        Gen.Select(Gen.Int[1, 120], Gen.Int[0, 60], qualifiers).Sample((minutes, more, qualifier) =>
            Zone(BeltRule.Default.Assess(minutes, qualifier)) <= Zone(BeltRule.Default.Assess(minutes + more, qualifier)));
    }

    [Theory]
    [InlineData(60.0, SettlementBelt.Second, BeltAgreement.Agree)]
    [InlineData(60.0, SettlementBelt.First, BeltAgreement.Conflict)]
    [InlineData(60.0, null, BeltAgreement.RuleOnly)]
    [InlineData(10.0, SettlementBelt.First, BeltAgreement.ExpertOnly)]
    [InlineData(null, null, BeltAgreement.Neither)]
    public void BeltComparison_RuleBesideExpert_SaysHowTheyStand(double? minutes, SettlementBelt? expert, BeltAgreement agreement)
    {
        var comparison = new BeltComparison(BeltRule.Default.Assess(minutes, FigureQualifier.Exact), expert);

        comparison.Agreement.Should().Be(agreement);
        comparison.IsConflict.Should().Be(agreement == BeltAgreement.Conflict);
    }

    private static int Zone(BeltAssessment assessment) => (int)(assessment.Belt ?? 0);

    private static void Should(double? minutes, FigureQualifier qualifier, SettlementBelt? belt, BeltBasis basis, BeltReason reason)
    {
        var assessment = BeltRule.Default.Assess(minutes, qualifier);

        (assessment.Belt, assessment.Basis, assessment.Reason).Should().Be((belt, basis, reason));
    }
}
