using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Tests.Maps;

public sealed class ConicProjectionTests
{
    private readonly ConicProjection projection = new(39.15, 45.1, 44, 46.3);

    [Fact]
    public void Project_Origin_IsZero()
    {
        var (east, north) = projection.Project(45.1, 39.15);

        east.Should().BeApproximately(0, 1e-9);
        north.Should().BeApproximately(0, 1e-9);
    }

    [Theory]
    [InlineData(45.04484, 38.97603, 43.59917, 39.72569)]
    [InlineData(46.7055, 38.2739, 44.9892, 41.1234)]
    [InlineData(44.89671, 37.386, 45.117, 41.0267)]
    public void Project_TwoTowns_KeepsGreatCircleDistanceWithinOnePartInThousand(
        double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var (eastA, northA) = projection.Project(latitudeA, longitudeA);
        var (eastB, northB) = projection.Project(latitudeB, longitudeB);
        var flat = Math.Sqrt(Math.Pow(eastA - eastB, 2) + Math.Pow(northA - northB, 2));

        var round = GreatCircleKm(latitudeA, longitudeA, latitudeB, longitudeB);

        flat.Should().BeApproximately(round, round / 1000);
    }

    private static double GreatCircleKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        const double Radian = Math.PI / 180;
        var haversine = Math.Pow(Math.Sin((latitudeB - latitudeA) * Radian / 2), 2)
            + Math.Cos(latitudeA * Radian) * Math.Cos(latitudeB * Radian) * Math.Pow(Math.Sin((longitudeB - longitudeA) * Radian / 2), 2);
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(haversine));
    }
}
