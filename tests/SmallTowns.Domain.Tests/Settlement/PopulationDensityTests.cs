using CsCheck;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class PopulationDensityTests
{
    [Theory]
    [InlineData("Краснодар", 1061.74)]
    [InlineData("Новороссийск", 375.26)]
    [InlineData("Армавир", 686.96)]
    [InlineData("Хадыженск", 9.11)]
    public void PerSquareKmAcrossBases_TownOfTable1_IsGolden(string name, double expected)
    {
        var town = PaperTowns.Named(name);
        PopulationDensity.PerSquareKmAcrossBases(town.Population, town.AreaSquareKm).Value
            .Should().BeApproximately(expected, 0.005);
    }

    [Theory]
    [InlineData(null, 1.0, CalculationFault.NoData)]
    [InlineData(1.0, null, CalculationFault.NoData)]
    [InlineData(double.NaN, 1.0, CalculationFault.NotFinite)]
    [InlineData(1.0, double.NaN, CalculationFault.NotFinite)]
    [InlineData(double.PositiveInfinity, 1.0, CalculationFault.NotFinite)]
    [InlineData(1.0, double.NegativeInfinity, CalculationFault.NotFinite)]
    [InlineData(-1.0, 1.0, CalculationFault.Negative)]
    [InlineData(1.0, -1.0, CalculationFault.Negative)]
    [InlineData(1.0, 0.0, CalculationFault.NotPositive)]
    [InlineData(1e300, 1e-300, CalculationFault.Overflow)]
    public void PerSquareKm_BadInput_NamesFault(double? population, double? area, CalculationFault fault) =>
        PopulationDensity.PerSquareKm(population, area).Should().Be(Calculated.Failed(fault));

    [Fact]
    public void PerSquareKm_NobodyLivesThere_IsZero() =>
        PopulationDensity.PerSquareKm(0, 5).Value.Should().Be(0);

    [Fact]
    public void PerSquareKm_SameBasis_Divides() =>
        PopulationDensity.PerSquareKm(100, TerritorialBasis.Town, 4, TerritorialBasis.Town).Value.Should().Be(25);

    [Fact]
    public void PerSquareKm_DifferentBases_IsMixedBasis() =>
        PopulationDensity.PerSquareKm(100, TerritorialBasis.Town, 4, TerritorialBasis.District).Fault
            .Should().Be(CalculationFault.MixedBasis);

    [Theory]
    [InlineData(null, TerritorialBasis.Town)]
    [InlineData(TerritorialBasis.Town, null)]
    [InlineData(null, null)]
    public void PerSquareKm_BasisNotStated_IsUnknownBasis(TerritorialBasis? ofPopulation, TerritorialBasis? ofArea) =>
        PopulationDensity.PerSquareKm(100, ofPopulation, 4, ofArea).Fault.Should().Be(CalculationFault.UnknownBasis);

    [Fact]
    public void PerSquareKm_TimesArea_IsPopulation() =>
        Gen.Select(Gen.Long[0, TownPopulation.Largest], Gen.Double[1e-3, 1e6]).Sample((population, area) =>
            (PopulationDensity.PerSquareKm(population, area).Value!.Value * area)
                .Should().BeApproximately(population, 1e-9 * population + 1e-9));
}
