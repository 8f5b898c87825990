using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class QuantileClassesTests
{
    [Fact]
    public void Of_DifferentValues_HaveAsManyInEachClass() =>
        Classes([10, 3, 5, 1, 2, 9, 8, 4, 6, 7]).Should().Equal(new(1, 2, 2), new(3, 4, 2), new(5, 6, 2), new(7, 8, 2), new(9, 10, 2));

    /// <summary>The worked example of docs/methodology/quantile-classes.md.</summary>
    [Fact]
    public void Of_SmallTownsOfTable1_AreTheWorkedExample()
    {
        var small = PaperTowns.All.Where(town => town.SizeClass == SizeClass.Small).Select(town => (double)town.Population);

        Classes(small).Should().Equal(new(22_246, 31_740, 2), new(33_459, 34_479, 2), new(35_042, 38_780, 3), new(40_199, 41_330, 2), new(42_355, 48_534, 2));
    }

    [Fact]
    public void Of_EqualValues_AreNeverInDifferentClasses()
    {
        Classes([1, 1, 1, 1, 1, 1, 2, 3, 4, 5]).Should().Equal(new(1, 1, 6), new(2, 2, 1), new(3, 3, 1), new(4, 4, 1), new(5, 5, 1));
        Classes([0, 0, 0, 5, 7, 7, 7, 7, 7, 9], most: 2).Should().Equal(new ValueClass(0, 5, 4), new(7, 9, 6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_FewerDifferentValuesThanClasses_MakesEachAClass(int different) =>
        Classes(Enumerable.Range(0, 24).Select(i => (double)(i % different))).Should().HaveCount(different)
            .And.OnlyContain(values => values.Lowest == values.Highest && values.Count == 24 / different);

    [Fact]
    public void Of_OneValueOrAllEqual_IsOneClass()
    {
        Classes([7]).Should().Equal(new ValueClass(7, 7, 1));
        Classes([7, 7, 7]).Should().Equal(new ValueClass(7, 7, 3));
        Classes([0, 0]).Should().Equal(new ValueClass(0, 0, 2));
    }

    [Fact]
    public void Of_BothSidesOfZero_HasZeroForALimit()
    {
        var classes = QuantileClasses.Of([-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]).Value!.Value;

        classes.Classes.Should().Equal(new(-4, -3, 2), new(-2, -1, 2), new(0, 1, 2), new(2, 3, 2), new(4, 5, 2));
        classes.BelowZero.Should().Be(2);
    }

    [Fact]
    public void Of_OneLossAmongGains_GivesItAClassOfItsOwn()
    {
        var classes = QuantileClasses.Of([-1, .. Enumerable.Range(1, 40).Select(i => (double)i)]).Value!.Value;

        classes.Classes.Should().Equal(new(-1, -1, 1), new(1, 10, 10), new(11, 20, 10), new(21, 30, 10), new(31, 40, 10));
        classes.BelowZero.Should().Be(1);
    }

    [Fact]
    public void Of_OneSideWithFewValues_LeavesItsClassesToTheOther() =>
        Classes([-2, -2, -2, -2, 1, 2, 3, 4]).Should().Equal(new(-2, -2, 4), new(1, 1, 1), new(2, 2, 1), new(3, 3, 1), new(4, 4, 1));

    [Fact]
    public void Of_LossesAndZeroAlone_HasOneSide()
    {
        var classes = QuantileClasses.Of([-3, -2, -1, 0]).Value!.Value;

        classes.BelowZero.Should().Be(0);
        classes.Classes.Should().HaveCount(4);
    }

    [Fact]
    public void IndexOf_EachValue_IsTheClassThatHoldsIt()
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
        var classes = QuantileClasses.Of(values).Value!.Value;

        values.Should().OnlyContain(value => classes.Classes[classes.IndexOf(value)].Lowest <= value && value <= classes.Classes[classes.IndexOf(value)].Highest);
        classes.IndexOf(1000).Should().Be(4);
    }

    [Fact]
    public void Of_AnyOrder_IsTheSame()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 1117).Select(_ => Math.Round(random.NextDouble() * 50)).ToArray();
        var classes = Classes(values);
        random.Shuffle(values);

        Classes(values).Should().Equal(classes);
        classes.Sum(values => values.Count).Should().Be(1117);
        classes.Should().OnlyContain(values => Math.Abs(values.Count - 1117 / 5) < 40);
    }

    [Fact]
    public void Of_NothingOrNotFinite_NamesTheFault()
    {
        QuantileClasses.Of([]).Fault.Should().Be(CalculationFault.NoData);
        QuantileClasses.Of([1, double.NaN]).Fault.Should().Be(CalculationFault.NotFinite);
        QuantileClasses.Of([1, double.NegativeInfinity]).Fault.Should().Be(CalculationFault.NotFinite);
        QuantileClasses.Of([1], most: 0).Fault.Should().Be(CalculationFault.OutOfRange);
        default(QuantileClasses).Classes.Should().BeEmpty();
    }

    private static IReadOnlyList<ValueClass> Classes(IEnumerable<double> values, int most = 5) => QuantileClasses.Of(values, most).Value!.Value.Classes;
}
