using SmallTowns.Domain.Settlement;
using static SmallTowns.Domain.Tests.Settlement.Boundaries;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class RegionBoundaryTests
{
    [Fact]
    public void Krai_AreaAndTowns_AreThoseOfTheMap()
    {
        Krai.AreaSquareKm.Should().BeInRange(74_865, 74_885);
        Krai.PerimeterKm.Should().BeApproximately(2_890.4, 0.1);
        PaperTowns.All.Should().OnlyContain(town => Krai.Contains(town.Point));
        Krai.Contains(new(44.6098, 40.1006)).Should().BeFalse("Maykop lies in Adygea");
        Krai.Contains(new(47.2357, 39.7015)).Should().BeFalse("Rostov lies farther north");
        Krai.Contains(new(46, 36.9)).Should().BeFalse("that is the Sea of Azov");
    }

    // A zone between two parallels has the area 2πR² (sin φ₂ − sin φ₁), and a part of it that of its part of the circle.
    [Theory]
    [InlineData(0, 0, 90, 90, 0.125)]
    [InlineData(-180, -90, 180, 90, 1)]
    [InlineData(-180, 30, 180, 90, 0.25)]
    [InlineData(-30, -30, 30, 30, 1 / 12.0)]
    public void AreaSquareKm_Rectangle_IsItsShareOfTheSphere(double west, double south, double east, double north, double share) =>
        Of(Rectangle(west, south, east, north)).AreaSquareKm.Should().BeApproximately(
            share * 4 * Math.PI * Math.Pow(GreatCircle.EarthRadiusKm, 2), 100);

    [Fact]
    public void Contains_RingInRing_IsEvenOdd()
    {
        var boundary = Of(Rectangle(0, 0, 10, 10), Rectangle(2, 2, 8, 8), Rectangle(4, 4, 6, 6));

        boundary.Contains(new(1, 1)).Should().BeTrue();
        boundary.Contains(new(3, 3)).Should().BeFalse();
        boundary.Contains(new(5, 5)).Should().BeTrue();
        boundary.Contains(new(5, 11)).Should().BeFalse();
        boundary.Contains(new(5, -1)).Should().BeFalse();
        boundary.Contains(new(11, 5)).Should().BeFalse();
        boundary.Contains(new(-1, 5)).Should().BeFalse();
        boundary.Contains(new(double.NaN, 5)).Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(10, 10)]
    [InlineData(5, 10)]
    [InlineData(10, 3)]
    [InlineData(3, 0)]
    public void Contains_PointOnTheBoundary_IsInside(double latitude, double longitude) =>
        Of(Rectangle(0, 0, 10, 10)).Contains(new(latitude, longitude)).Should().BeTrue();

    [Fact]
    public void Contains_LevelOfACorner_IsCountedOnce()
    {
        var diamond = Of(Ring((0, -1), (1, 0), (0, 1), (-1, 0), (0, -1)));

        diamond.Contains(new(0, 0)).Should().BeTrue();
        diamond.Contains(new(0, -2)).Should().BeFalse();
        diamond.Contains(new(1, -2)).Should().BeFalse();
        diamond.Contains(new(-1, -2)).Should().BeFalse();
    }

    [Fact]
    public void PointAt_AnyPlace_IsInTheRegion()
    {
        var random = new SeededRandom(1);
        var islands = Of(Rectangle(-170, 60, -169, 61), Rectangle(10, -80, 20, -79));
        var north = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var at = islands.PointAt(random.NextFraction(), random.NextFraction());
            var point = new GeoPoint(double.RadiansToDegrees(Math.Asin(at.Z)), double.RadiansToDegrees(Math.Atan2(at.Y, at.X)));
            // The middle of a row stands for the whole row, and these rows reach over the whole globe: they are some 3 km high.
            (point is { Latitude: > 59.95 and < 61.05, Longitude: > -170.001 and < -168.999 }
                or { Latitude: > -80.1 and < -78.9, Longitude: > 9.999 and < 20.001 }).Should().BeTrue("{0}", point);
            north += point.Latitude > 0 ? 1 : 0;
        }

        double Share(double south, double north, double width) => width * (Sine(north) - Sine(south));
        var expected = Share(60, 61, 1) / (Share(60, 61, 1) + Share(-80, -79, 10));
        (north / 20_000.0).Should().BeApproximately(expected, 0.015);
    }

    [Fact]
    public void TryCreate_JaggedBoundary_StaysSmall()
    {
        // Every side passes from the south to the north.
        var teeth = Enumerable.Range(0, 9_997).Select(i => (i * 0.01, i % 2 == 0 ? 40.0 : 50.0));
        var comb = Of(Ring([.. teeth, (100, 39), (0, 39), (0, 40)]));

        comb.Contains(new(39.5, 50)).Should().BeTrue();
        comb.Contains(new(49.9999, 50.001)).Should().BeFalse();
    }

    [Theory]
    [InlineData(CalculationFault.TooFew, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0)]
    [InlineData(CalculationFault.NotClosed, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)]
    [InlineData(CalculationFault.OutOfRange, 0.0, 0.0, 1.0, 0.0, 1.0, 90.1, 0.0, 0.0)]
    [InlineData(CalculationFault.OutOfRange, 0.0, 0.0, 181.0, 0.0, 1.0, 1.0, 0.0, 0.0)]
    [InlineData(CalculationFault.NotFinite, 0.0, 0.0, 1.0, double.NaN, 1.0, 1.0, 0.0, 0.0)]
    public void TryCreate_BadRing_NamesItAndItsFault(CalculationFault fault, params double[] ring)
    {
        GeoPoint[] bad = [.. ring.Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0]))];

        RegionBoundary.TryCreate([Rectangle(0, 0, 1, 1), bad], out var boundary).Should().Be(new BoundaryFault(1, fault));
        boundary.Should().BeNull();
    }

    [Theory]
    [InlineData(0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 0.0, 0.0)]
    [InlineData(0.0, 5.0, 1.0, 5.0, 2.0, 5.0, 0.0, 5.0)]
    [InlineData(7.0, 5.0, 7.0, 6.0, 7.0, 7.0, 7.0, 5.0)]
    [InlineData(7.0, 5.0, 7.0, 5.0, 7.0, 5.0, 7.0, 5.0)]
    public void TryCreate_NoArea_IsFault(params double[] ring) =>
        RegionBoundary.TryCreate([[.. ring.Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0]))]], out _)
            .Should().Be(new BoundaryFault(null, CalculationFault.NotPositive));

    [Fact]
    public void TryCreate_NothingInIt_IsFault()
    {
        RegionBoundary.TryCreate([], out _).Should().Be(new BoundaryFault(null, CalculationFault.NoData));
        RegionBoundary.TryCreate([Rectangle(0, 0, 1, 1), Rectangle(0, 0, 1, 1)], out _)
            .Should().Be(new BoundaryFault(null, CalculationFault.NotPositive), "even-odd, one takes away the other");
    }

    private static double Sine(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
