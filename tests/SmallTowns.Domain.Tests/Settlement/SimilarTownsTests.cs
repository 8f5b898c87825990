using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class SimilarTownsTests
{
    /// <summary>
    /// First: median 30, |x − 30| = 20 10 0 10 70, MAD 10. Second, of four known: median 2.5, |x − 2.5| = 1.5 .5 .5 1.5, MAD 1.
    /// From the third town (30; 3) in MADs: the second is (−1; −1) away, the fourth (1; 1), the first (−2; −2);
    /// √2 / 1.4826 = 0.953874, 2√2 / 1.4826 = 1.907748. The fifth lacks the second measure.
    /// </summary>
    [Fact]
    public void Of_WorkedByHand_IsGolden()
    {
        var similar = SimilarTowns.Of([[10, 20, 30, 40, 100], [1, 2, 3, 4, null]], chosen: 2, count: 3);

        similar.Measures.Should().Equal(new ScoredMeasure(30, 10, null), new ScoredMeasure(2.5, 1, null));
        similar.LeftOut.Should().Equal(4);
        similar.Nearest.Select(town => (town.Town, town.Place, town.IsTied)).Should().Equal((1, 1, true), (3, 1, true), (0, 3, false));
        similar.Nearest.Select(town => Math.Round(town.Distance, 6)).Should().Equal(0.953874, 0.953874, 1.907748);
        similar.Scores.Select(score => Math.Round(score, 6)).Should().Equal(0, 0.337245);
        // (10 − 30) / 14.826 and (1 − 2.5) / 1.4826.
        similar.Nearest[2].Scores.Select(score => Math.Round(score, 6)).Should().Equal(-1.348982, -1.011736);
    }

    /// <summary>
    /// Populations of Table 1 (median 55 039, MAD 15 549.5) and straight kilometres to Краснодар, which is 0 km from itself
    /// (median 103.228915, MAD 30.964870): worked out apart from this code, in Python.
    /// </summary>
    [Fact]
    public void Of_TownsOfTable1_IsGolden()
    {
        var centre = PaperTowns.Named("Краснодар").Point;
        IReadOnlyList<IReadOnlyList<double?>> measures =
        [
            [.. PaperTowns.All.Select(town => (double?)town.Population)],
            [.. PaperTowns.All.Select(town => GreatCircle.DistanceKm(centre, town.Point).Value)],
        ];

        var similar = SimilarTowns.Of(measures, PaperTowns.All.ToList().FindIndex(town => town.Name == "Абинск"), 4);

        (similar.Measures[0].Median, similar.Measures[0].Mad).Should().Be((55_039, 15_549.5));
        similar.Measures[1].Median.Should().BeApproximately(103.228915, 5e-7);
        similar.Measures[1].Mad.Should().BeApproximately(30.964870, 5e-7);
        similar.Nearest.Select(town => (PaperTowns.All[town.Town].Name, Math.Round(town.Distance, 6))).Should().Equal(
            ("Кореновск", 0.259146), ("Усть-Лабинск", 0.309901), ("Горячий Ключ", 0.451305), ("Апшеронск", 0.475962));
    }

    [Fact]
    public void Of_TieAtTheEnd_GivesAllThatAreAsFar()
    {
        // From 20: 10 and 30 are as far.
        var similar = SimilarTowns.Of([[20, 21, 10, 30, 90]], chosen: 0, count: 2);

        similar.Nearest.Select(town => (town.Town, town.Place, town.IsTied)).Should().Equal((1, 1, false), (2, 2, true), (3, 2, true));
    }

    [Fact]
    public void Of_TiesThatFloatingPointWouldBreak_AreTies()
    {
        // Both lie 0.1, 0.2 and 0.3 away, in another order; sums of the squares differ in the last digit.
        var similar = SimilarTowns.Of([[0, 0.1, 0.3, 9], [0, 0.2, 0.2, 9], [0, 0.3, 0.1, 9]], chosen: 0, count: 1);

        similar.Nearest.Select(town => town.IsTied).Should().Equal(true, true);
    }

    [Fact]
    public void Of_SameTown_IsAtZero() =>
        SimilarTowns.Of([[5, 5, 7, 9, 30]], chosen: 0, count: 1).Nearest.Should().ContainSingle()
            .Which.Should().Match<SimilarTown>(town => town.Town == 1 && town.Distance == 0 && !town.IsTied);

    [Fact]
    public void Of_MeasureThatSaysNothing_IsLeftOutAndNamed()
    {
        double?[] good = [1, 2, 3, 4];
        var similar = SimilarTowns.Of(
            [good, [null, 2, 3, 4], [1, 2, null, null], [7, 7, 7, 1], [1, 2, 3, double.NaN], [1, 2, 3, double.PositiveInfinity]], chosen: 0, count: 9);

        similar.Measures.Select(measure => measure.Fault).Should().Equal(
            null, CalculationFault.NoData, CalculationFault.TooFew, CalculationFault.NoSpread, CalculationFault.NotFinite, CalculationFault.NotFinite);
        similar.Measures.Select(measure => measure.IsUsed).Should().Equal(true, false, false, false, false, false);
        similar.LeftOut.Should().BeEmpty("a measure that is not used asks nothing of the towns");
        similar.Nearest.Should().BeEquivalentTo(SimilarTowns.Of([good], 0, 9).Nearest, "only the first measure counts");
    }

    [Fact]
    public void Of_MedianOfAMeasureOutOfUse_IsStillTold() =>
        SimilarTowns.Of([[null, 2, 3, 7], [7, 7, 7, 1]], 0, 1).Measures.Select(measure => (measure.Median, measure.Mad)).Should().Equal((3, 1), (7, 0));

    [Fact]
    public void Of_OneTown_HasNobodyToCompareWith()
    {
        var similar = SimilarTowns.Of([[5]], chosen: 0, count: 3);

        similar.Measures.Should().Equal(new ScoredMeasure(5, 0, CalculationFault.TooFew));
        (similar.Nearest.Count, similar.LeftOut.Count).Should().Be((0, 0));
    }

    [Fact]
    public void Of_AllUnknownOrAllEqual_FindsNothing()
    {
        SimilarTowns.Of([[null, null, null]], 1, 3).Should().BeEquivalentTo(new { Measures = new[] { new ScoredMeasure(null, null, CalculationFault.NoData) }, Nearest = Array.Empty<SimilarTown>(), LeftOut = Array.Empty<int>() });
        SimilarTowns.Of([[4, 4, 4]], 1, 3).Should().BeEquivalentTo(new { Measures = new[] { new ScoredMeasure(4, 0, CalculationFault.NoSpread) }, Nearest = Array.Empty<SimilarTown>(), LeftOut = Array.Empty<int>() });
        SimilarTowns.Of([], 0, 3).Nearest.Should().BeEmpty();
    }

    [Fact]
    public void Of_NoneAskedFor_GivesNone() => SimilarTowns.Of([[1, 2, 3]], 0, 0).Nearest.Should().BeEmpty();

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Of_ValuesOfAnySize_HaveTheSameDistances(double unit) =>
        SimilarTowns.Of([[1 * unit, 2 * unit, 3 * unit, 9 * unit]], 0, 3).Nearest.Select(town => Math.Round(town.Distance, 6))
            .Should().Equal(SimilarTowns.Of([[1, 2, 3, 9]], 0, 3).Nearest.Select(town => Math.Round(town.Distance, 6)));

    [Fact]
    public void Of_NumbersBeyondReckoning_AreNamed()
    {
        SimilarTowns.Of([[double.MinValue, 0, double.MaxValue]], 0, 1).Measures.Should().Equal(new ScoredMeasure(0, double.MaxValue, CalculationFault.Overflow));
        SimilarTowns.Of([[0, 1e-300, 2e-300, 1]], 0, 1).Measures[0].Fault.Should().Be(CalculationFault.Overflow);
    }

    [Fact]
    public void Of_AnyNumbers_UnitAndOriginDoNotMatter() =>
        Gen.Select(Gen.Int[-1000, 1000].Array[4, 30], Gen.Int[-1000, 1000]).Sample((values, origin) =>
        {
            var similar = SimilarTowns.Of([[.. values.Select(value => (double?)value)]], 0, 3);
            var moved = SimilarTowns.Of([[.. values.Select(value => (double?)(1024 * value + origin))]], 0, 3);

            moved.Nearest.Select(town => (town.Town, town.Place, town.IsTied)).Should().Equal(similar.Nearest.Select(town => (town.Town, town.Place, town.IsTied)));
            similar.Nearest.Should().BeInAscendingOrder(town => town.Place);
            similar.Nearest.Should().OnlyContain(town => town.Place <= 3 && double.IsFinite(town.Distance) && town.Distance >= 0);
        });

    [Fact]
    public void Of_BadPositions_AreBugs()
    {
        ((Action)(() => SimilarTowns.Of([[1, 2, 3]], 3, 1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SimilarTowns.Of([[1, 2, 3]], -1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SimilarTowns.Of([[1, 2, 3]], 0, -1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SimilarTowns.Of([[1, 2, 3], [1, 2]], 0, 1))).Should().Throw<ArgumentException>();
    }
}
