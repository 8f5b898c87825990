using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Settlement.Boundaries;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteGeometryTests
{
    private static readonly Parameter<double> NoArea = Parameter.NotStated<double>();

    [Theory]
    [InlineData(44.8667, 38.1667, null)]
    [InlineData(38.1667, 44.8667, GeometryFault.Swapped)]
    [InlineData(double.NaN, 38, GeometryFault.NotFinite)]
    [InlineData(44, double.NegativeInfinity, GeometryFault.NotFinite)]
    [InlineData(0, 0, GeometryFault.NotFilledIn)]
    [InlineData(478_123.45, 1_375_200.1, GeometryFault.LooksLikeMetres)]
    [InlineData(44.86, 7_412_345, GeometryFault.LooksLikeMetres)]
    [InlineData(5_602_345, 4_248_111, GeometryFault.LooksLikeMetres)]
    [InlineData(95, 38, GeometryFault.OutOfRange)]
    [InlineData(44.8, 200, GeometryFault.OutOfRange)]
    [InlineData(55.75, 37.62, GeometryFault.OutsideRegion)]
    [InlineData(-44.8667, 38.1667, GeometryFault.OutsideRegion)]
    public void OfPoint_InAndOutOfTheKrai_IsToldApart(double latitude, double longitude, GeometryFault? fault) =>
        SiteGeometryCheck.OfPoint(new(latitude, longitude), Krai).Should().Be(fault);

    [Fact]
    public void OfPoint_WithoutARegion_SaysNothingOfIt()
    {
        SiteGeometryCheck.OfPoint(new(55.75, 37.62), null).Should().BeNull();
        SiteGeometryCheck.OfPoint(new(95, 38), null).Should().Be(GeometryFault.OutOfRange);
    }

    // A region of 45–46° N, 38–39° E; a thousandth of a degree of latitude is 111.195 m.
    [Theory]
    [InlineData(44.974, null)]
    [InlineData(44.972, GeometryFault.OutsideRegion)]
    public void OfPoint_ThreeKilometresFromTheEdge_IsTheLimit(double latitude, GeometryFault? fault) =>
        SiteGeometryCheck.OfPoint(new(latitude, 38.5), Of(Rectangle(38, 45, 39, 46))).Should().Be(fault);

    [Fact]
    public void DistanceKm_ToTheRegion_IsTheShortestWay()
    {
        var region = Of(Rectangle(38, 45, 39, 46));
        var degree = double.DegreesToRadians(1) * GreatCircle.EarthRadiusKm;

        region.DistanceKm(new(45.5, 38.5)).Value.Should().Be(0);
        region.DistanceKm(new(45, 38)).Value.Should().Be(0);
        region.DistanceKm(new(44.9, 38.5)).Value.Should().BeApproximately(0.1 * degree, 1e-9);
        region.DistanceKm(new(45.5, 39.1)).Value.Should().BeApproximately(GreatCircle.DistanceKm(45.5, 39, 45.5, 39.1).Value!.Value, 0.001);
        region.DistanceKm(new(44.9, 37.9)).Value.Should().BeApproximately(GreatCircle.DistanceKm(45, 38, 44.9, 37.9).Value!.Value, 0.02);
        region.DistanceKm(new(double.NaN, 38)).Fault.Should().Be(CalculationFault.NotFinite);
        region.DistanceKm(new(91, 38)).Fault.Should().Be(CalculationFault.OutOfRange);
    }

    // 200 m to the north by 210 m to the east at 45.3°: 4.2 ha.
    [Fact]
    public void Hectares_Rectangle_IsItsSides() => PolygonArea.Hectares(Plot(45.3, 200, 210)).Value.Should().BeApproximately(4.2, 0.0005);

    // A zone's part: R² · Δλ · (sin φ₂ − sin φ₁).
    [Fact]
    public void Hectares_Degree_IsThatOfTheSphere() =>
        PolygonArea.Hectares(new SitePolygon([Rectangle(38, 45, 39, 46)])).Value.Should().BeApproximately(
            100 * Math.Pow(GreatCircle.EarthRadiusKm, 2) * double.DegreesToRadians(1) * (Math.Sin(double.DegreesToRadians(46)) - Math.Sin(double.DegreesToRadians(45))), 0.01);

    [Fact]
    public void Hectares_OfTheRegionsOwnMeasure_IsTheSame() =>
        PolygonArea.Hectares(new SitePolygon([Rectangle(38, 45, 38.5, 45.4)])).Value.Should().BeApproximately(Of(Rectangle(38, 45, 38.5, 45.4)).AreaSquareKm * 100, 50);

    [Fact]
    public void Hectares_Hole_IsTakenAway()
    {
        var whole = PolygonArea.Hectares(Plot(45, 200, 200)).Value!.Value;
        var hole = PolygonArea.Hectares(Plot(45, 100, 100)).Value!.Value;

        PolygonArea.Hectares(new SitePolygon([Plot(45, 200, 200).Rings[0], Plot(45, 100, 100).Rings[0]])).Value.Should().BeApproximately(whole - hole, 1e-9);
        PolygonArea.Hectares([Plot(45, 200, 200), Plot(44, 200, 200)]).Value.Should().BeApproximately(8, 0.01);
        PolygonArea.Hectares(new SitePolygon([Plot(45, 100, 100).Rings[0], Plot(45, 200, 200).Rings[0]])).Fault.Should().Be(CalculationFault.NotPositive);
    }

    [Fact]
    public void Hectares_WhatIsNoPolygon_IsNamed()
    {
        PolygonArea.Hectares(new SitePolygon([])).Fault.Should().Be(CalculationFault.NoData);
        PolygonArea.Hectares([]).Fault.Should().Be(CalculationFault.NoData);
        PolygonArea.Hectares(new SitePolygon([Ring((0, 0), (1, 1), (0, 0))])).Fault.Should().Be(CalculationFault.TooFew);
        PolygonArea.Hectares(new SitePolygon([Ring((0, 0), (1, 0), (1, 1), (0, 1))])).Fault.Should().Be(CalculationFault.NotClosed);
        PolygonArea.Hectares(new SitePolygon([Ring((0, 0), (1, 0), (1, 91), (0, 0))])).Fault.Should().Be(CalculationFault.OutOfRange);
        PolygonArea.Hectares(new SitePolygon([Ring((0, 0), (1, double.NaN), (1, 1), (0, 0))])).Fault.Should().Be(CalculationFault.NotFinite);
        PolygonArea.Hectares(new SitePolygon([Ring((0, 0), (1, 0), (2, 0), (0, 0))])).Fault.Should().Be(CalculationFault.NotPositive);
    }

    [Theory]
    [InlineData(4.2, Answer.Yes)]
    [InlineData(3.83, Answer.Yes)]
    [InlineData(4.66, Answer.Yes)]
    [InlineData(3.8, Answer.No)]
    [InlineData(4.7, Answer.No)]
    [InlineData(42, Answer.No)]
    public void AgreesWith_StatedArea_WithinATenth(double stated, Answer expected)
    {
        var area = Parameter.Of(stated, SiteUnits.Hectare);

        SiteGeometryCheck.AgreesWith([Plot(45.3, 200, 210)], area).Should().Be(expected);
        SiteGeometryCheck.Of(new() { Polygons = [Plot(45.3, 200, 210)] }, area, Krai).Select(finding => finding.Fault)
            .Should().Equal(expected == Answer.No ? new[] { GeometryFault.AreaDiffers } : Array.Empty<GeometryFault>());
    }

    [Fact]
    public void AgreesWith_Unknown_IsNotKnown()
    {
        SiteGeometryCheck.AgreesWith([Plot(45.3, 200, 210)], NoArea).Should().Be(Answer.NotKnown);
        SiteGeometryCheck.AgreesWith([], Parameter.Of(4.2, SiteUnits.Hectare)).Should().Be(Answer.NotKnown);
    }

    public static TheoryData<string, GeometryFault?> Rings => new()
    {
        { "0 0, 4 0, 4 4, 0 4, 0 0", null },
        { "0 0, 0 4, 4 4, 4 0, 0 0", null },
        { "0 0, 4 0, 4 4, 2 1, 0 4, 0 0", null },
        { "0 0, 2 0, 4 0, 4 4, 0 0", null },
        { "0 0, 4 0, 4 0, 4 4, 0 0, 0 0", null },
        { "0 0, 4 0, 4 4, 0 4", GeometryFault.NotClosed },
        { "0 0, 4 0, 0 0", GeometryFault.TooFewPoints },
        { "", GeometryFault.TooFewPoints },
        { "0 0, 4 4, 4 0, 0 4, 0 0", GeometryFault.Crossing },
        { "0 0, 4 0, 4 4, 2 0, 0 4, 0 0", GeometryFault.Crossing },
        { "0 0, 4 0, 4 4, 2 2, 4 4, 0 4, 0 0", GeometryFault.Crossing },
        { "0 0, 4 0, 2 0, 2 4, 0 0", GeometryFault.Crossing },
        { "2 0, 4 0, 4 4, 0 4, 0 0, 3 0, 2 0", GeometryFault.Crossing },
        { "0 0, 2 0, 2 2, 4 2, 4 4, 2 4, 2 2, 0 2, 0 0", GeometryFault.Crossing },
    };

    [Theory]
    [MemberData(nameof(Rings))]
    public void RingCheck_OfOneRing_NamesItsFault(string ring, GeometryFault? fault) =>
        RingCheck.Of([new([Points(ring)])]).Should().Equal(fault is { } named ? new[] { new GeometryFinding(named, 0, 0) } : Array.Empty<GeometryFinding>());

    [Fact]
    public void RingCheck_HolesAndNeighbours_LieApart()
    {
        var outer = Rectangle(0, 0, 10, 10);

        RingCheck.Of([new([outer, Rectangle(2, 2, 4, 4)])]).Should().BeEmpty();
        RingCheck.Of([new([outer]), new([Rectangle(12, 0, 14, 4)])]).Should().BeEmpty();
        RingCheck.Of([new([outer, Rectangle(12, 2, 14, 4)])]).Should().Equal(new GeometryFinding(GeometryFault.HoleOutside, 0, 1));
        RingCheck.Of([new([outer, Rectangle(8, 2, 14, 4)])]).Should().Equal(new GeometryFinding(GeometryFault.Crossing, 0, 1));
        RingCheck.Of([new([outer]), new([Rectangle(10, 0, 14, 4)])]).Should().Equal(new GeometryFinding(GeometryFault.Crossing, 1, 0));
        RingCheck.Of([new([])]).Should().Equal(new GeometryFinding(GeometryFault.NoRings, 0));
        RingCheck.Of([]).Should().BeEmpty();
        RingCheck.Of([new([[.. Enumerable.Range(0, RingCheck.MostPoints + 1).Select(i => new GeoPoint(i * 0.001, 0))]])]).Should().Equal(new GeometryFinding(GeometryFault.TooManyPoints));
    }

    [Fact]
    public void Of_SoundObject_HasNoFinding() =>
        SiteGeometryCheck.Of(new() { Point = new(45.3005, 39.0005), Polygons = [Plot(45.3, 200, 210)] }, Parameter.Of(4.2, SiteUnits.Hectare), Krai).Should().BeEmpty();

    [Fact]
    public void Of_WarningsAndFaults_AreToldApart()
    {
        var far = SiteGeometryCheck.Of(new() { Point = new(55.75, 37.62), Polygons = [Plot(45.3, 200, 210)] }, NoArea, Krai);

        far.Select(finding => (finding.Fault, finding.IsWarning)).Should().Equal((GeometryFault.OutsideRegion, true), (GeometryFault.PointOutsidePolygon, true));
        var swapped = SiteGeometryCheck.Of(new() { Polygons = [new([Ring((45, 39), (45.1, 39), (45.1, 39.1), (45, 39))])] }, NoArea, Krai);
        swapped.Should().Equal(new GeometryFinding(GeometryFault.Swapped, 0, 0));
        swapped[0].IsWarning.Should().BeFalse();
    }

    [Fact]
    public void Of_NothingKnown_SaysNothing() => SiteGeometryCheck.Of(new(), NoArea, Krai).Should().BeEmpty();

    /// <summary>With its south-western corner at 39° E.</summary>
    private static SitePolygon Plot(double latitude, double metresNorth, double metresEast)
    {
        var degree = double.DegreesToRadians(1) * GreatCircle.EarthRadiusKm * 1000;
        return new([Rectangle(39, latitude, 39 + metresEast / (degree * Math.Cos(double.DegreesToRadians(latitude))), latitude + metresNorth / degree)]);
    }

    private static GeoPoint[] Points(string ring) => Ring(
        [.. ring.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(' ')).Select(pair => (double.Parse(pair[0]), double.Parse(pair[1])))]);
}
