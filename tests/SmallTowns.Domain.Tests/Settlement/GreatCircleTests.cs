using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class GreatCircleTests
{
    private static readonly Gen<GeoPoint> AnyPoint =
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new GeoPoint(latitude, longitude));

    [Theory]
    [InlineData(0, 0, 0, 90, Math.PI / 2)]
    [InlineData(0, 0, 0, 180, Math.PI)]
    [InlineData(90, 0, -90, 0, Math.PI)]
    [InlineData(0, 179, 0, -179, Math.PI / 90)]
    [InlineData(45, 39, 45, 39, 0)]
    public void DistanceKm_KnownAngle_IsAngleTimesRadius(
        double latitude1, double longitude1, double latitude2, double longitude2, double radians) =>
        GreatCircle.DistanceKm(latitude1, longitude1, latitude2, longitude2).Value
            .Should().BeApproximately(radians * GreatCircle.EarthRadiusKm, 1e-6);

    [Theory]
    [InlineData(90.1, 0, CalculationFault.OutOfRange)]
    [InlineData(-90.1, 0, CalculationFault.OutOfRange)]
    [InlineData(0, 180.1, CalculationFault.OutOfRange)]
    [InlineData(0, -180.1, CalculationFault.OutOfRange)]
    [InlineData(double.NaN, 0, CalculationFault.NotFinite)]
    [InlineData(0, double.PositiveInfinity, CalculationFault.NotFinite)]
    public void DistanceKm_PointNotOnGlobe_NamesFault(double latitude, double longitude, CalculationFault fault)
    {
        GreatCircle.DistanceKm(latitude, longitude, 0, 0).Fault.Should().Be(fault);
        GreatCircle.DistanceKm(0, 0, latitude, longitude).Fault.Should().Be(fault);
    }

    [Fact]
    public void DistanceKm_ThereAndBack_IsTheSame() =>
        Gen.Select(AnyPoint, AnyPoint).Sample((a, b) =>
            GreatCircle.DistanceKm(a, b).Value.Should().BeApproximately(GreatCircle.DistanceKm(b, a).Value!.Value, 1e-6));

    [Fact]
    public void DistanceKm_ByThirdPoint_IsNeverShorter() =>
        Gen.Select(AnyPoint, AnyPoint, AnyPoint).Sample((a, b, c) =>
            GreatCircle.DistanceKm(a, c).Value <= GreatCircle.DistanceKm(a, b).Value + GreatCircle.DistanceKm(b, c).Value + 1e-3);

    [Fact]
    public void NearestNeighbours_ApsheronskAndKhadyzhensk_AreEachOthers()
    {
        var distances = NearestNeighbours.DistancesKm([.. PaperTowns.All.Select(town => town.Point)]);

        distances[16].Value.Should().BeApproximately(16.300702, 5e-7);
        distances[25].Value.Should().BeApproximately(16.300702, 5e-7);
    }

    [Fact]
    public void NearestNeighbours_FaultyPoint_IsNobodysNeighbour()
    {
        var distances = NearestNeighbours.DistancesKm([new(0, 0), new(0, 1), new(0, 500)]);

        distances[0].Value.Should().BeApproximately(111.195, 0.001);
        distances[2].Fault.Should().Be(CalculationFault.OutOfRange);
        NearestNeighbours.DistancesKm([new(0, 0), new(0, 500)])[0].Fault.Should().Be(CalculationFault.TooFew);
        NearestNeighbours.DistancesKm([]).Should().BeEmpty();
    }

    // The expected numbers of these two were computed apart, by the vector formula for the great circle.
    [Fact]
    public void ClarkEvans_TownsOfTable1_TendToRegular()
    {
        var index = ClarkEvans.Of([.. PaperTowns.All.Select(town => town.Point)], PaperTowns.RegionAreaSquareKm).Value!.Value;

        index.MeanNearestNeighbourKm.Should().BeApproximately(35.411684, 5e-7);
        index.ExpectedNearestNeighbourKm.Should().BeApproximately(26.940997, 5e-7);
        index.Ratio.Should().BeApproximately(1.314416, 5e-7);
        index.StandardErrorKm.Should().BeApproximately(0.26136 * Math.Sqrt(75_485) / 26, 1e-9);
        index.ZScore.Should().BeApproximately(3.067062, 5e-7);
    }

    [Fact]
    public void ClarkEvans_SmallTownsOfTable1_NearerToRandom()
    {
        var small = PaperTowns.All.Where(town => town.SizeClass == SizeClass.Small).Select(town => town.Point);
        ClarkEvans.Of([.. small], PaperTowns.RegionAreaSquareKm).Value!.Value.Ratio.Should().BeApproximately(1.127806, 5e-7);
    }

    [Fact]
    public void ClarkEvans_BadInput_NamesFault()
    {
        ClarkEvans.Of([], 10).Fault.Should().Be(CalculationFault.NoData);
        ClarkEvans.Of([new(0, 0)], 10).Fault.Should().Be(CalculationFault.TooFew);
        ClarkEvans.Of([new(0, 0), new(0, 1)], 0).Fault.Should().Be(CalculationFault.NotPositive);
        ClarkEvans.Of([new(0, 0), new(0, 1)], null).Fault.Should().Be(CalculationFault.NoData);
        ClarkEvans.Of([new(0, 0), new(91, 1)], 10).Fault.Should().Be(CalculationFault.OutOfRange);
    }
}
