using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class SpearmanCorrelationTests
{
    [Fact]
    public void Of_FivePairs_IsKnownFromTables()
    {
        // Σd² = 4, ρ = 1 − 6 · 4 / 120; 8 of the 120 orders have ρ of 0.8 and more.
        var test = SpearmanCorrelation.Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).Value!.Value;

        test.Rho.Should().BeApproximately(0.8, 1e-12);
        test.P.Should().Be(new PermutationP(8 / 120.0, 115 / 120.0, 16 / 120.0, 120, true));
    }

    [Fact]
    public void Of_Ties_ShareTheMeanRank()
    {
        var test = SpearmanCorrelation.Of([1, 2, 2, 3], [1, 2, 3, 3]).Value!.Value;

        test.Rho.Should().BeApproximately(5 / 6.0, 1e-12);
        test.P.Should().Be(new PermutationP(4 / 24.0, 1, 8 / 24.0, 24, true));
    }

    /// <summary>
    /// Distance of the paper's eleven small towns from Krasnodar, nearest first, and their growth 2010–2021, percent a year.
    /// The counts of orders are from a program written apart from this one.
    /// </summary>
    [Fact]
    public void Of_DistanceAndGrowthOfElevenTowns_IsGolden()
    {
        var centre = PaperTowns.Named("Краснодар").Point;
        (string Town, double Growth)[] growth =
        [
            ("Абинск", 1.127), ("Апшеронск", .014), ("Горячий Ключ", 2.819), ("Гулькевичи", -.499), ("Кореновск", .145), ("Курганинск", -.127),
            ("Новокубанск", -.232), ("Приморско-Ахтарск", -.335), ("Темрюк", .817), ("Усть-Лабинск", -.676), ("Хадыженск", .215),
        ];

        var test = SpearmanCorrelation.Of(
            [.. growth.Select(pair => GreatCircle.DistanceKm(centre, PaperTowns.Named(pair.Town).Point).Value!.Value)],
            [.. growth.Select(pair => pair.Growth)]).Value!.Value;

        test.Rho.Should().BeApproximately(-0.4545455, 1e-7);
        test.P.Should().Be(new PermutationP(36_831_710 / 39_916_800.0, 3_263_110 / 39_916_800.0, 6_526_220 / 39_916_800.0, 39_916_800, true));
    }

    [Fact]
    public void Of_FullAgreement_IsOneOfAllOrders()
    {
        double[] values = [3, 1, 4, 1.5, 9];

        SpearmanCorrelation.Of(values, values).Value!.Value.Should().Match<SpearmanCorrelation>(test => test.Rho == 1 && test.P.Greater == 1 / 120.0);
        SpearmanCorrelation.Of(values, [-3, -1, -4, -1.5, -9]).Value!.Value.Should().Match<SpearmanCorrelation>(test => test.Rho == -1 && test.P.Less == 1 / 120.0);
    }

    [Fact]
    public void Of_MoreThanEleven_IsDrawnBySeedAndNearTheExactP()
    {
        double[] twelve = [.. Enumerable.Range(1, 12).Select(i => (double)i)];
        double[] shuffled = [5, 1, 8, 3, 12, 2, 9, 4, 11, 7, 10, 6];

        var test = SpearmanCorrelation.Of(twelve, shuffled).Value!.Value;

        test.P.Should().Match<PermutationP>(p => !p.IsExact && p.Arrangements == 9_999);
        test.Should().Be(SpearmanCorrelation.Of(twelve, shuffled).Value!.Value);
        // Student's approximation: ρ = 0.455 of 12 has p = 0.14.
        test.Rho.Should().BeInRange(0.3, 0.6);
        test.P.TwoSided.Should().BeInRange(0.05, 0.35);
    }

    [Fact]
    public void Of_AnyPairs_IsWithinItsBounds() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[3, 8].Sample(pairs =>
        {
            var test = SpearmanCorrelation.Of([.. pairs.Select(pair => (double)pair.Item1)], [.. pairs.Select(pair => (double)pair.Item2)]);
            if (test.Value is not { } value)
            {
                test.Fault.Should().Be(CalculationFault.NoSpread);
                return;
            }

            value.Rho.Should().BeInRange(-1 - 1e-12, 1 + 1e-12);
            (value.P.Greater + value.P.Less).Should().BeGreaterThan(1, "the observed order is on both sides");
            value.P.TwoSided.Should().BeInRange(1.0 / value.P.Arrangements, 1);
        });

    [Fact]
    public void Of_BadInput_IsNamed()
    {
        SpearmanCorrelation.Of([1, 2], [1, 2]).Fault.Should().Be(CalculationFault.TooFew);
        SpearmanCorrelation.Of([1, 2, double.NaN], [1, 2, 3]).Fault.Should().Be(CalculationFault.NotFinite);
        SpearmanCorrelation.Of([1, 2, 3], [7, 7, 7]).Fault.Should().Be(CalculationFault.NoSpread);
        FluentActions.Invoking(() => SpearmanCorrelation.Of([1], [])).Should().Throw<ArgumentException>();
    }
}
