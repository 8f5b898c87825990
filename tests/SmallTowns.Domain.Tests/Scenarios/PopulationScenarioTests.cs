using SmallTowns.Domain.Scenarios;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Scenarios;

/// <summary>Worked by hand from the censuses that the portal ships (population_history.csv, town proper).</summary>
public sealed class PopulationScenarioTests
{
    private static readonly CensusCount[] Abinsk = [new(1979, 25_200), new(1989, 29_100), new(2002, 33_734), new(2010, 34_928), new(2021, 39_511)];
    private static readonly CensusCount[] Krymsk = [new(1989, 50_893), new(2002, 56_623), new(2010, 57_382), new(2021, 54_597)];

    [Fact]
    public void Linear_OfAbinsk_GoesOnByPeopleAYear()
    {
        var scenario = PopulationScenario.Of(ScenarioMethod.Linear, Abinsk, 2041);

        // (33 734 − 29 100) / 13, (34 928 − 33 734) / 8, (39 511 − 34 928) / 11; the interval of 1979–1989 is the fourth and does not count.
        scenario.Rates.Select(rate => Math.Round(rate.Yearly, 4)).Should().Equal(356.4615, 149.25, 416.6364);
        // 39 511 + 20 · 416.636…; 39 511 + 20 · 149.25; the last interval is also the fastest.
        scenario.Base!.End.Should().BeApproximately(47_843.727, 0.001);
        scenario.Low!.End.Should().BeApproximately(42_496, 0.001);
        scenario.High!.End.Should().BeApproximately(47_843.727, 0.001);
        scenario.Base.Points.Select(point => point.Year).Should().Equal(2021, 2025, 2030, 2035, 2040, 2041);
        scenario.Base.Points[0].People.Should().Be(39_511);
    }

    [Fact]
    public void Exponential_OfAbinsk_GoesOnByPerCentAYear()
    {
        var scenario = PopulationScenario.Of(ScenarioMethod.Exponential, Abinsk.Reverse(), 2041);

        // (39 511 / 34 928)^(1/11) − 1 = 1.127126 %; least 0.435729 % (2002–2010), greatest 1.143162 % (1989–2002).
        scenario.Base!.Yearly.Should().BeApproximately(0.01127126, 1e-8);
        scenario.Base.End.Should().BeApproximately(49_439.185, 0.001);
        scenario.Low!.End.Should().BeApproximately(43_100.540, 0.001);
        scenario.High!.End.Should().BeApproximately(49_596.218, 0.001);
    }

    [Fact]
    public void CensusRatio_OfAbinsk_RepeatsTheIntervalAndIsStraightWithin()
    {
        // 39 511 · (39 511 / 34 928) = 44 695.348 in 2032.
        PopulationScenario.Of(ScenarioMethod.CensusRatio, Abinsk, 2032).Base!.End.Should().BeApproximately(44_695.348, 0.001);
        // Nine of the next eleven years: 44 695.348 · (1 + 0.131213… · 9 / 11).
        PopulationScenario.Of(ScenarioMethod.CensusRatio, Abinsk, 2041).Base!.End.Should().BeApproximately(49_493.658, 0.001);
    }

    [Theory]
    // From 1989, 2002, 2010 to 2021: 34 928 + 11 · 149.25 = 36 569.75 for 39 511 counted.
    [InlineData(ScenarioMethod.Linear, 36_569.75, -2_941.25, -7.4441)]
    [InlineData(ScenarioMethod.Exponential, 36_639.058, -2_871.942, -7.2687)]
    [InlineData(ScenarioMethod.CensusRatio, 36_644.268, -2_866.732, -7.2556)]
    public void BackTest_OfAbinsk_SaysHowFarTheLastCensusWasMissed(ScenarioMethod method, double projected, double people, double percent)
    {
        var test = PopulationScenario.Of(method, Abinsk, 2041).BackTest!.Value;

        (test.FromYear, test.ToYear, test.Counted).Should().Be((2010, 2021, 39_511));
        test.Projected.Should().BeApproximately(projected, 0.001);
        test.ErrorPeople.Should().BeApproximately(people, 0.001);
        test.ErrorPercent.Should().BeApproximately(percent, 0.0001);
    }

    [Fact]
    public void Krymsk_ShrinksInItsBase_AndTheTestExpectedGrowth()
    {
        var scenario = PopulationScenario.Of(ScenarioMethod.Linear, Krymsk, 2041);

        // (54 597 − 57 382) / 11 = −253.18…; 54 597 − 20 · 253.18… = 49 533.36; high by 1989–2002: 54 597 + 20 · 440.769….
        scenario.Base!.End.Should().BeApproximately(49_533.364, 0.001);
        scenario.Low!.End.Should().BeApproximately(49_533.364, 0.001);
        scenario.High!.End.Should().BeApproximately(63_412.385, 0.001);
        // 57 382 + 11 · 94.875 = 58 425.625.
        scenario.BackTest!.Value.ErrorPeople.Should().BeApproximately(3_828.625, 0.001);
        scenario.BackTest.Value.ErrorPercent.Should().BeApproximately(7.0125, 0.0001);
    }

    [Fact]
    public void OwnRate_IsTheAnalysts_AndIsTestedAgainstTheLastCensus()
    {
        var scenario = PopulationScenario.Of(ScenarioMethod.OwnRate, Abinsk, 2031, new(-1, 0, 1));

        scenario.Low!.End.Should().BeApproximately(39_511 * Math.Pow(0.99, 10), 1e-6);
        scenario.Base!.End.Should().Be(39_511);
        scenario.High!.End.Should().BeApproximately(39_511 * Math.Pow(1.01, 10), 1e-6);
        // Nothing a year from 34 928: 4 583 too few.
        scenario.BackTest!.Value.ErrorPeople.Should().Be(-4_583);
    }

    [Fact]
    public void TwoCensuses_HaveNeitherSpreadNorTest()
    {
        var scenario = PopulationScenario.Of(ScenarioMethod.Linear, Abinsk.TakeLast(2), 2041);

        scenario.Fault.Should().BeNull();
        (scenario.Low, scenario.High, scenario.BackTest).Should().Be((null, null, null));
        scenario.BackTestFault.Should().Be(CalculationFault.TooFew);
    }

    [Fact]
    public void Linear_ThatFallsBelowNobody_StaysAtNobody() =>
        PopulationScenario.Of(ScenarioMethod.Linear, [new(2010, 1000), new(2020, 100)], 2060).Base!.End.Should().Be(0);

    [Theory]
    [InlineData(ScenarioMethod.Linear, 1, 2041, CalculationFault.TooFew)]
    [InlineData(ScenarioMethod.OwnRate, 0, 2041, CalculationFault.TooFew)]
    [InlineData(ScenarioMethod.OwnRate, 5, 2041, CalculationFault.NoData)]
    [InlineData(ScenarioMethod.Linear, 5, 2021, CalculationFault.OutOfRange)]
    [InlineData(ScenarioMethod.Linear, 5, 2072, CalculationFault.OutOfRange)]
    public void Of_WhatCannotBeComputed_NamesTheFault(ScenarioMethod method, int counts, int horizon, CalculationFault fault)
    {
        var scenario = PopulationScenario.Of(method, Abinsk.TakeLast(counts), horizon);

        scenario.Fault.Should().Be(fault);
        scenario.Base.Should().BeNull();
    }

    [Fact]
    public void Of_BadNumbers_NamesTheFault()
    {
        Fault([new(2010, 0), new(2021, 5)]).Should().Be(CalculationFault.NotPositive);
        Fault([new(2010, double.NaN), new(2021, 5)]).Should().Be(CalculationFault.NotFinite);
        Fault([new(2021, 4), new(2021, 5)]).Should().Be(CalculationFault.SamePeriod);
        PopulationScenario.Of(ScenarioMethod.OwnRate, Abinsk, 2041, new(2, 1, 3)).Fault.Should().Be(CalculationFault.Reversed);
        PopulationScenario.Of(ScenarioMethod.OwnRate, Abinsk, 2041, new(-21, 1, 3)).Fault.Should().Be(CalculationFault.OutOfRange);
        PopulationScenario.Of(ScenarioMethod.OwnRate, Abinsk, 2041, new(double.NaN, 1, 3)).Fault.Should().Be(CalculationFault.OutOfRange);

        static CalculationFault? Fault(CensusCount[] counts) => PopulationScenario.Of(ScenarioMethod.Exponential, counts, 2041).Fault;
    }
}
