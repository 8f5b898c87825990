using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class InterTownDistanceTests
{
    [Theory]
    [InlineData(75_485, 26, 53.881994)]
    [InlineData(75_500, 26, 53.887347)]
    [InlineData(75_485, 11, 82.838836)]
    public void MeanKm_KrasnodarKrai_IsGolden(double areaSquareKm, int towns, double expectedKm) =>
        InterTownDistance.MeanKm(areaSquareKm, towns).Value.Should().BeApproximately(expectedKm, 5e-7);

    [Fact]
    public void ExpectedNearestNeighbourKm_KrasnodarKrai_IsGolden() =>
        InterTownDistance.ExpectedNearestNeighbourKm(75_485, 26).Value.Should().BeApproximately(26.940997, 5e-7);

    [Theory]
    [InlineData(null, 26, CalculationFault.NoData)]
    [InlineData(75_485.0, 0, CalculationFault.NoData)]
    [InlineData(75_485.0, -1, CalculationFault.Negative)]
    [InlineData(-1.0, 26, CalculationFault.Negative)]
    [InlineData(0.0, 26, CalculationFault.NotPositive)]
    [InlineData(double.NaN, 26, CalculationFault.NotFinite)]
    [InlineData(double.PositiveInfinity, 26, CalculationFault.NotFinite)]
    public void MeanKm_BadInput_NamesFault(double? areaSquareKm, int towns, CalculationFault fault)
    {
        InterTownDistance.MeanKm(areaSquareKm, towns).Fault.Should().Be(fault);
        InterTownDistance.ExpectedNearestNeighbourKm(areaSquareKm, towns).Fault.Should().Be(fault);
    }

    [Fact]
    public void MeanKm_AreaTimesFactor_ScalesWithRoot() =>
        Gen.Select(Gen.Double[1, 1e7], Gen.Int[1, 1_000_000], Gen.Double[1e-3, 1e3]).Sample((area, towns, factor) =>
        {
            var km = InterTownDistance.MeanKm(area, towns).Value!.Value;
            InterTownDistance.MeanKm(area * factor, towns).Value
                .Should().BeApproximately(km * Math.Sqrt(factor), 1e-9 * km * Math.Sqrt(factor));
        });
}
