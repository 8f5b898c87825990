using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class NearestNeighboursTests
{
    private static readonly Gen<GeoPoint> Anywhere =
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new GeoPoint(latitude, longitude));

    // Towns of a country: some places, around each of them a crowd of any tightness, the poles and the antimeridian among them.
    private static readonly Gen<GeoPoint> Centre = Gen.OneOf(
        Anywhere, Gen.Const(new GeoPoint(90, 0)), Gen.Const(new GeoPoint(-90, 17)), Gen.Const(new GeoPoint(0, 180)), Gen.Const(new GeoPoint(45, -180)));

    private static readonly Gen<GeoPoint[]> Crowd =
        from centre in Centre
        from width in Gen.OneOf(Gen.Const(0.0), Gen.Const(1e-9), Gen.Const(1e-5), Gen.Const(0.1), Gen.Const(5.0))
        from offsets in Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1]).Array[1, 60]
        select offsets.Select(offset => new GeoPoint(
            Math.Clamp(centre.Latitude + offset.Item1 * width, -90, 90), Wrapped(centre.Longitude + offset.Item2 * width))).ToArray();

    [Fact]
    public void DistancesKm_CrowdsAnywhere_AreThoseOfAllPairs() =>
        Gen.Select(Crowd.Array[1, 6], Anywhere.Array[0, 50], (crowds, others) => crowds.SelectMany(crowd => crowd).Concat(others).ToArray())
            .Sample(points => AgreesWithAllPairs(points), iter: 400);

    [Fact]
    public void DistancesKm_LongList_AreThoseOfAllPairs()
    {
        // Long enough to be shared among processors; every fourth point twice, a crowd at each pole and along the antimeridian.
        var random = new Random(5);
        var points = Enumerable.Range(0, 20_000).Select(i => (i % 4) switch
        {
            0 => new GeoPoint(90 - random.NextDouble(), 360 * random.NextDouble() - 180),
            1 => new GeoPoint(-90 + 1e-6 * random.NextDouble(), 360 * random.NextDouble() - 180),
            2 => new GeoPoint(60 * random.NextDouble(), Wrapped(179.5 + random.NextDouble())),
            _ => new GeoPoint(45 + 0.001 * random.Next(50), 39 + 0.001 * random.Next(50)),
        }).ToArray();

        var distances = NearestNeighbours.DistancesKm(points);

        for (var i = 0; i < points.Length; i += 97)
            distances[i].Value.Should().BeApproximately(ByAllPairs(points, i), 1e-9);
    }

    [Fact]
    public void DistancesKm_OneOrNone_HasNoNeighbour()
    {
        NearestNeighbours.DistancesKm([]).Should().BeEmpty();
        NearestNeighbours.DistancesKm([new(45, 39)]).Should().Equal(Calculated.Failed(CalculationFault.TooFew));
    }

    [Theory]
    [InlineData(10, 20, -10, -160, Math.PI)]
    [InlineData(90, 0, 90, 123, 0)]
    [InlineData(0, 180, 0, -180, 0)]
    [InlineData(0, 179.5, 0, -179.5, Math.PI / 180)]
    [InlineData(89.5, 0, 89.5, 180, Math.PI / 180)]
    public void DistancesKm_Two_AreEachOthers(double latitude1, double longitude1, double latitude2, double longitude2, double radians)
    {
        var distances = NearestNeighbours.DistancesKm([new(latitude1, longitude1), new(latitude2, longitude2)]);

        distances[0].Value.Should().BeApproximately(radians * GreatCircle.EarthRadiusKm, 1e-3, "at the antipodes the arcsine loses half of its digits");
        distances[1].Value.Should().BeApproximately(distances[0].Value!.Value, 1e-9);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(30_000)]
    public void DistancesKm_AllInOnePlace_AreZero(int count) =>
        NearestNeighbours.DistancesKm([.. Enumerable.Repeat(new GeoPoint(45.04484, 38.97603), count)])
            .Should().OnlyContain(distance => distance.Value == 0);

    [Fact]
    public void MeanKm_FaultyPoint_SpoilsIt()
    {
        NearestNeighbours.MeanKm([new(0, 0), new(0, 1), new(0, 2)]).Value.Should().BeApproximately(111.195, 0.001);
        NearestNeighbours.MeanKm([new(0, 0), new(0, 1), new(double.NaN, 2)]).Fault.Should().Be(CalculationFault.NotFinite);
        NearestNeighbours.MeanKm([new(0, 0)]).Fault.Should().Be(CalculationFault.TooFew);
        NearestNeighbours.MeanKm([]).Fault.Should().Be(CalculationFault.NoData);
    }

    private static void AgreesWithAllPairs(GeoPoint[] points)
    {
        var distances = NearestNeighbours.DistancesKm(points);

        distances.Should().HaveCount(points.Length);
        for (var i = 0; i < points.Length && points.Length > 1; i++)
            distances[i].Value.Should().BeApproximately(ByAllPairs(points, i), 1e-9);
    }

    private static double ByAllPairs(GeoPoint[] points, int i)
    {
        var nearest = double.PositiveInfinity;
        for (var j = 0; j < points.Length; j++)
        {
            if (j != i)
                nearest = Math.Min(nearest, GreatCircle.DistanceKm(points[i], points[j]).Value!.Value);
        }

        return nearest;
    }

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
