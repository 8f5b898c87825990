using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class DifferenceOfMeansTests
{
    private static readonly string[] OnTheRays = ["Кореновск", "Горячий Ключ", "Гулькевичи", "Усть-Лабинск", "Абинск"];

    /// <summary>Of the paper's eleven small towns: 10 of the 462 splits are as far up, 20 as far either way.</summary>
    [Fact]
    public void Of_PotentialOfTownsOnTheRays_IsGolden()
    {
        var potentials = PopulationPotential.PeoplePerKm([.. PaperTowns.All.Select(town => town.Point)], PaperTowns.Populations);
        var small = PaperTowns.All.Zip(potentials).Where(pair => pair.First.SizeClass == SizeClass.Small).ToList();

        var test = DifferenceOfMeans.Of(
            [.. small.Where(pair => OnTheRays.Contains(pair.First.Name)).Select(pair => pair.Second.Value!.Value)],
            [.. small.Where(pair => !OnTheRays.Contains(pair.First.Name)).Select(pair => pair.Second.Value!.Value)]).Value!.Value;

        test.Difference.Should().BeApproximately(7_036.9, 0.05);
        (test.First, test.Second).Should().Be((5, 6));
        test.P.Should().Be(new PermutationP(10 / 462.0, 453 / 462.0, 20 / 462.0, 462, true));
    }

    [Fact]
    public void Of_SplitByHand_CountsEverySplitAndItself()
    {
        // {1,2} {1,3} {1,4} {2,3} {2,4} {3,4}: sums 3 4 5 5 6 7, observed 7.
        var test = DifferenceOfMeans.Of([3, 4], [1, 2]).Value!.Value;

        test.Difference.Should().Be(2);
        test.P.Should().Be(new PermutationP(1 / 6.0, 1, 2 / 6.0, 6, true));
    }

    [Fact]
    public void Of_TiesThatFloatingPointWouldBreak_AreTies()
    {
        // 0.1 + 0.2 is not 0.3 + 0 in a double.
        var test = DifferenceOfMeans.Of([0.1, 0.2], [0.3, 0]).Value!.Value;

        test.P.Greater.Should().Be(4 / 6.0, "sums are 0.1 0.2 0.3 0.3 0.4 0.5, observed 0.3");
        test.P.TwoSided.Should().Be(1);
    }

    [Fact]
    public void Of_GroupsExchanged_ExchangesTheSides() =>
        Gen.Double[-1e6, 1e6].Array[2, 9].SelectMany(values => Gen.Int[1, values.Length - 1], (values, first) => (values, first)).Sample(input =>
        {
            var (a, b) = (input.values[..input.first], input.values[input.first..]);
            var there = DifferenceOfMeans.Of(a, b).Value!.Value;
            var back = DifferenceOfMeans.Of(b, a).Value!.Value;

            back.Difference.Should().BeApproximately(-there.Difference, 1e-6);
            (back.P.Less, back.P.Greater, back.P.TwoSided).Should().Be((there.P.Greater, there.P.Less, there.P.TwoSided));
            there.P.TwoSided.Should().BeInRange(1.0 / there.P.Arrangements, 1);
        });

    [Fact]
    public void Of_TwentyValues_IsExact_TwentyOneDrawn()
    {
        double[] ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

        DifferenceOfMeans.Of(ten, ten).Value!.Value.P.Should().Match<PermutationP>(p => p.IsExact && p.Arrangements == 184_756 && p.TwoSided == 1);
        DifferenceOfMeans.Of([.. ten, 11], ten).Value!.Value.P.Should().Match<PermutationP>(p => !p.IsExact && p.Arrangements == 9_999);
    }

    [Fact]
    public void Of_ManyValues_DrawnPIsNearTheExactOneAndOfOneSeed()
    {
        // Only 1 of C(22, 11) splits is as far up: far less than one run.
        double[] low = [.. Enumerable.Range(1, 11).Select(i => (double)i)];
        double[] high = [.. low.Select(value => value + 100)];
        DifferenceOfMeans.Of(high, low).Value!.Value.P.Greater.Should().Be(1.0 / 10_000);

        var (once, again) = (DifferenceOfMeans.Of([.. low, 12], high), DifferenceOfMeans.Of([.. low, 12], high));
        once.Should().Be(again);
        DifferenceOfMeans.Of([.. low, 12, 5], [.. low.Select(value => value + 0.5)]).Value!.Value.P.TwoSided.Should().BeInRange(0.5, 1);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(5e-324)]
    public void Of_ValuesOfAnySize_KeepTheirOrder(double unit) =>
        DifferenceOfMeans.Of([3 * unit, 4 * unit], [1 * unit, 2 * unit]).Value!.Value.P.Greater.Should().Be(1 / 6.0);

    [Fact]
    public void Of_BadInput_IsNamed()
    {
        DifferenceOfMeans.Of([], [1]).Fault.Should().Be(CalculationFault.TooFew);
        DifferenceOfMeans.Of([1], []).Fault.Should().Be(CalculationFault.TooFew);
        DifferenceOfMeans.Of([1], [double.NaN]).Fault.Should().Be(CalculationFault.NotFinite);
        DifferenceOfMeans.Of([2, 2], [2]).Fault.Should().Be(CalculationFault.NoSpread);
    }
}
