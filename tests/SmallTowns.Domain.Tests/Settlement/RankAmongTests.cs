using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class RankAmongTests
{
    [Theory]
    [InlineData(48_534, 1)]
    [InlineData(36_607, 6)]
    [InlineData(22_246, 11)]
    public void Of_SmallTownsOfTable1_CountsFromTheLargest(double population, int place)
    {
        var small = PaperTowns.All.Where(town => town.SizeClass == SizeClass.Small).Select(town => (double)town.Population);

        RankAmong.Of(population, small).Value.Should().Be(new RankAmong(place, place, 11, 36_607));
    }

    [Fact]
    public void Of_EqualValues_ShareTheirPlaces()
    {
        var rank = RankAmong.Of(2443.2, [2503.6, 2443.2, 2443.2, 1394.5]).Value!.Value;

        (rank.First, rank.Last, rank.IsShared).Should().Be((2, 3, true));
        rank.Median.Should().Be(2443.2);
    }

    [Fact]
    public void Of_ValueOutsideTheGroup_StandsWhereItWouldCome() =>
        RankAmong.Of(5, [9, 7, 3, 1]).Value.Should().Be(new RankAmong(3, 3, 4, 5));

    [Fact]
    public void Of_NothingOrNotFinite_NamesTheFault()
    {
        RankAmong.Of(1, []).Fault.Should().Be(CalculationFault.NoData);
        RankAmong.Of(double.NaN, [1]).Fault.Should().Be(CalculationFault.NotFinite);
        RankAmong.Of(1, [1, double.PositiveInfinity]).Fault.Should().Be(CalculationFault.NotFinite);
    }
}
