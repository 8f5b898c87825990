using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class SizeClassSharesTests
{
    [Theory]
    [InlineData(SizeClass.Small, 11, 404_771, 13.5770)]
    [InlineData(SizeClass.Medium, 11, 709_882, 23.8112)]
    [InlineData(SizeClass.Big, 1, 191_799, 6.4334)]
    [InlineData(SizeClass.Large, 3, 1_674_838, 56.1783)]
    [InlineData(SizeClass.Largest, 0, 0, 0)]
    public void Of_TownsOfTable1_IsGolden(SizeClass sizeClass, int towns, long population, double sharePercent)
    {
        var shares = SizeClassShares.Of(PaperTowns.All.Select(town => (town.SizeClass, town.Population)));

        shares.Population.Should().Be(2_981_290);
        shares.Towns.Should().Be(26);
        shares[sizeClass].Towns.Should().Be(towns);
        shares[sizeClass].Population.Should().Be(population);
        shares[sizeClass].SharePercent.Value.Should().BeApproximately(sharePercent, 0.00005);
    }

    [Fact]
    public void Of_NoTowns_HasZerosAndSharesWithoutData()
    {
        var shares = SizeClassShares.Of([]);

        shares.Fault.Should().BeNull();
        shares.Classes.Should().HaveCount(5).And.OnlyContain(share =>
            share.Towns == 0 && share.SharePercent.Fault == CalculationFault.NoData);
    }

    [Fact]
    public void Of_NobodyLivesInTheTowns_SharesAreNotPositive()
    {
        var shares = SizeClassShares.Of([(SizeClass.Small, 0)]);

        shares[SizeClass.Small].Towns.Should().Be(1);
        shares.Classes.Should().OnlyContain(share => share.SharePercent.Fault == CalculationFault.NotPositive);
    }

    [Theory]
    [InlineData(SizeClass.Small, -1, CalculationFault.Negative)]
    [InlineData((SizeClass)0, 1, CalculationFault.NotDefined)]
    [InlineData((SizeClass)6, 1, CalculationFault.NotDefined)]
    [InlineData(SizeClass.Small, long.MaxValue, CalculationFault.Overflow)]
    public void Of_BadRow_FailsWhole(SizeClass sizeClass, long population, CalculationFault fault)
    {
        var shares = SizeClassShares.Of([(SizeClass.Small, 1), (sizeClass, population)]);

        shares.Fault.Should().Be(fault);
        shares.Towns.Should().Be(0);
        shares.Classes.Should().HaveCount(5).And.OnlyContain(share => share.SharePercent.Fault == fault);
    }

    [Fact]
    public void Of_AnyTowns_SharesAddUpTo100() =>
        Gen.Select(Gen.Enum<SizeClass>(), Gen.Long[1, TownPopulation.Largest]).Array[1, 100].Sample(towns =>
            SizeClassShares.Of(towns).Classes.Sum(share => share.SharePercent.Value!.Value)
                .Should().BeApproximately(100, 1e-9));
}
