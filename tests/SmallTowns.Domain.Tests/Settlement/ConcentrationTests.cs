using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class ConcentrationTests
{
    private const double GoldenTolerance = 5.1e-7;

    private static readonly Gen<double[]> AnyPopulations = Gen.Double[1, 1e7].Array[1, 60];

    [Fact]
    public void Primacy_TownsOfTable1_IsGolden()
    {
        var primacy = Primacy.Of(PaperTowns.Populations);

        primacy.OverSecond.Value.Should().BeApproximately(1.908111, GoldenTolerance);
        primacy.OverNextTwo.Value.Should().BeApproximately(1.143132, GoldenTolerance);
        primacy.OverNextThree.Value.Should().BeApproximately(0.917863, GoldenTolerance);
        primacy.OverNextTen.Value.Should().BeApproximately(0.61167, 5.1e-6);
        primacy.SharePercent.Value.Should().BeApproximately(29.9651, 5.1e-5);
    }

    [Fact]
    public void RankSize_TownsOfTable1_IsGolden()
    {
        var fit = RankSize.Fit(PaperTowns.Populations).Value!.Value;

        // 13.47473275 by 40-digit arithmetic.
        fit.Intercept.Should().BeApproximately(13.474733, GoldenTolerance);
        fit.Exponent.Should().BeApproximately(1.005612, GoldenTolerance);
        fit.RSquared.Should().BeApproximately(0.942935, GoldenTolerance);
    }

    [Fact]
    public void ParetoExponent_TownsOfTable1_IsGolden()
    {
        var estimate = ParetoExponent.Estimate(PaperTowns.Populations).Value!.Value;

        estimate.Zeta.Should().BeApproximately(1.077665, GoldenTolerance);
        estimate.StandardError.Should().BeApproximately(0.29889, 5.1e-6);
    }

    [Fact]
    public void Gini_TownsOfTable1_IsGolden()
    {
        Gini.Plain(PaperTowns.Populations).Value.Should().BeApproximately(0.558403, GoldenTolerance);
        Gini.Corrected(PaperTowns.Populations).Value.Should().BeApproximately(0.580739, GoldenTolerance);
        Gini.Plain(PaperTowns.SmallPopulations).Value.Should().BeApproximately(0.095538, GoldenTolerance);
    }

    [Fact]
    public void Herfindahl_TownsOfTable1_IsGolden()
    {
        Herfindahl.Index(PaperTowns.Populations).Value.Should().BeApproximately(0.136638, GoldenTolerance);
        Herfindahl.EffectiveNumber(PaperTowns.Populations).Value.Should().BeApproximately(7.318633, GoldenTolerance);
    }

    public static TheoryData<double[], CalculationFault> BadLists => new()
    {
        { [], CalculationFault.NoData },
        { [1, double.NaN, 2], CalculationFault.NotFinite },
        { [1, double.PositiveInfinity, 2], CalculationFault.NotFinite },
        { [1, -1, 2], CalculationFault.Negative },
        { [double.MaxValue, double.MaxValue, 1], CalculationFault.Overflow },
    };

    [Theory]
    [MemberData(nameof(BadLists))]
    public void Concentration_BadList_NamesFault(double[] populations, CalculationFault fault)
    {
        Primacy.Of(populations).OverSecond.Fault.Should().Be(fault);
        Primacy.Of(populations).SharePercent.Fault.Should().Be(fault);
        RankSize.Fit(populations).Fault.Should().Be(fault);
        ParetoExponent.Estimate(populations).Fault.Should().Be(fault);
        Gini.Plain(populations).Fault.Should().Be(fault);
        Gini.Corrected(populations).Fault.Should().Be(fault);
        Herfindahl.Index(populations).Fault.Should().Be(fault);
        Herfindahl.EffectiveNumber(populations).Fault.Should().Be(fault);
    }

    [Fact]
    public void Concentration_NobodyLivesInTheTowns_IsNotPositive()
    {
        double[] empty = [0, 0, 0];

        Primacy.Of(empty).OverSecond.Fault.Should().Be(CalculationFault.NotPositive);
        Primacy.Of(empty).SharePercent.Fault.Should().Be(CalculationFault.NotPositive);
        RankSize.Fit(empty).Fault.Should().Be(CalculationFault.NotPositive);
        Gini.Plain(empty).Fault.Should().Be(CalculationFault.NotPositive);
        Herfindahl.Index(empty).Fault.Should().Be(CalculationFault.NotPositive);
    }

    [Fact]
    public void Concentration_OneTown_IsTooFewForComparisons()
    {
        double[] one = [5];

        Primacy.Of(one).OverSecond.Fault.Should().Be(CalculationFault.TooFew);
        Primacy.Of(one).SharePercent.Value.Should().Be(100);
        RankSize.Fit(one).Fault.Should().Be(CalculationFault.TooFew);
        ParetoExponent.Estimate(one).Fault.Should().Be(CalculationFault.TooFew);
        Gini.Plain(one).Value.Should().Be(0);
        Gini.Corrected(one).Fault.Should().Be(CalculationFault.TooFew);
        Herfindahl.Index(one).Value.Should().Be(1);
    }

    [Fact]
    public void Concentration_EqualTowns_HaveNothingToFitAndNoInequality()
    {
        double[] equal = [7, 7, 7];

        RankSize.Fit(equal).Fault.Should().Be(CalculationFault.NoSpread);
        ParetoExponent.Estimate(equal).Fault.Should().Be(CalculationFault.NoSpread);
        Gini.Plain(equal).Value.Should().Be(0);
        Herfindahl.EffectiveNumber(equal).Value.Should().BeApproximately(3, 1e-12);
    }

    [Fact]
    public void RankSize_ZipfSizes_HasExponentOne() =>
        RankSize.Fit([.. Enumerable.Range(1, 50).Select(rank => 1e6 / rank)]).Value!.Value.Exponent
            .Should().BeApproximately(1, 1e-12);

    [Fact]
    public void Gini_AnyPopulations_IsFromZeroToOne() =>
        AnyPopulations.Sample(populations => Gini.Plain(populations).Value is >= 0 and < 1);

    [Fact]
    public void Gini_OtherUnit_IsTheSame() =>
        Gen.Select(AnyPopulations, Gen.Double[1e-3, 1e3]).Sample((populations, factor) =>
            Gini.Plain([.. populations.Select(population => population * factor)]).Value
                .Should().BeApproximately(Gini.Plain(populations).Value!.Value, 1e-9));

    [Fact]
    public void EffectiveNumber_AnyPopulations_IsFromOneToCount() =>
        AnyPopulations.Sample(populations =>
            Herfindahl.EffectiveNumber(populations).Value >= 1 - 1e-9
            && Herfindahl.EffectiveNumber(populations).Value <= populations.Length + 1e-9);
}
