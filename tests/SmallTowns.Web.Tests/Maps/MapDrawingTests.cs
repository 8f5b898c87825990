using System.Globalization;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Tests.Maps;

public sealed class MapDrawingTests
{
    public static TheoryData<bool, bool> Layouts => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Labels_RealTowns_TouchNeitherEachOtherNorCirclesNorFrame(bool isRussian, bool isWide)
    {
        var (drawing, layer) = Draw(isRussian, isWide);
        var labels = layer.Labels.OfType<PlacedLabel>().ToArray();
        var circles = drawing.Towns.Select(town => Circle(town, layer.Layout)).ToArray();
        MapBox[] inscriptions = [.. layer.Inscriptions.Select(name => name.Box), layer.Scale.Box];

        for (var i = 0; i < labels.Length; i++)
        {
            layer.Layout.Frame.Contains(labels[i].Box).Should().BeTrue();
            circles.Should().NotContain(circle => labels[i].Box.Overlaps(circle));
            inscriptions.Should().NotContain(box => box.Overlaps(labels[i].Box));
            labels.Skip(i + 1).Should().NotContain(other => labels[i].Box.Overlaps(other.Box));
            labels.Should().NotContain(other => other.Leader != null && other.Leader.Value.Crosses(labels[i].Box) && other != labels[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Inscriptions_StayInTheFrameAndApart(bool isRussian, bool isWide)
    {
        var (_, layer) = Draw(isRussian, isWide);
        MapBox[] boxes = [.. layer.Inscriptions.Select(name => name.Box), layer.Scale.Box];

        boxes.Should().OnlyContain(box => layer.Layout.Frame.Contains(box));
        boxes.Where((box, index) => boxes.Skip(index + 1).Any(other => other.Overlaps(box))).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Labels_Wide_NameEveryTown(bool isRussian) =>
        Draw(isRussian, isWide: true).Layer.Labels.Should().NotContainNulls();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Labels_Narrow_NameTheCentreBigCitiesAndEverySmallTown(bool isRussian)
    {
        var (drawing, layer) = Draw(isRussian, isWide: false);

        var unnamed = drawing.Towns.Where((_, index) => layer.Labels[index] is null);

        unnamed.Should().NotContain(town => town.IsCentre || town.IsSmall || town.Population >= 100_000);
    }

    [Fact]
    public void Labels_SameInput_SamePlaces() =>
        Draw(true, false).Layer.Labels.Should().Equal(Draw(true, false).Layer.Labels);

    [Fact]
    public void Cache_SameTowns_SameDrawing_ChangedPopulation_NewDrawing()
    {
        var first = MapDrawingCache.Get(MapTestTowns.Russian, MapTestTowns.Rays, RegionGeometry.Default);
        MapTown[] changed = [MapTestTowns.Russian[0] with { Population = 1 }, .. MapTestTowns.Russian.Skip(1)];

        MapDrawingCache.Get([.. MapTestTowns.Russian], MapTestTowns.Rays, RegionGeometry.Default).Should().BeSameAs(first);
        MapDrawingCache.Get(changed, MapTestTowns.Rays, RegionGeometry.Default).Should().NotBeSameAs(first);
    }

    [Fact]
    public void Zones_RealTowns_LieBetweenTheTownsOfNeighbouringBelts()
    {
        var drawing = Draw(true, true).Drawing;

        foreach (var town in drawing.Towns.Where(town => town.Belt is not null))
        {
            var distance = Circle(town, MapLayout.Wide).Centre.DistanceTo(drawing.Centre!.Value);
            if (drawing.Zones.TryGetValue(town.Belt!.Value, out var outer))
                distance.Should().BeLessThan(outer);
            if (drawing.Zones.TryGetValue(town.Belt.Value - 1, out var inner))
                distance.Should().BeGreaterThan(inner);
        }

        drawing.Zones.Keys.Should().BeEquivalentTo([SettlementBelt.First, SettlementBelt.Second]);
    }

    [Fact]
    public void Zones_BeltsThatDistanceCannotTellApart_AreNotDrawn()
    {
        var towns = MapTestTowns.Russian
            .Select((town, index) => town with { Belt = index % 2 == 0 ? SettlementBelt.First : SettlementBelt.Second })
            .ToArray();

        BeltZones.Find(towns, RegionGeometry.Default.Frame).Should().BeEmpty();
    }

    [Fact]
    public void Drawing_NoTowns_IsTheEmptyMap()
    {
        var drawing = new MapDrawing([], [], RegionGeometry.Default);

        drawing.Wide.Labels.Should().BeEmpty();
        drawing.Zones.Should().BeEmpty();
        drawing.Centre.Should().BeNull();
    }

    [Fact]
    public void Symbol_FourTimesThePopulation_HasTwiceTheRadius() =>
        TownSymbol.Radius(800_000).Should().BeApproximately(2 * TownSymbol.Radius(200_000), 1e-9);

    [Fact]
    public void Path_Steps_AreRelativeTenths() =>
        SvgPath.Write([[new(10, 20), new(10.5, 19.75), new(0, 20)]], closed: true).Should().Be("M10 20l.5-.2-10.5 .2z");

    private static MapCircle Circle(MapTown town, MapLayout layout) => new(
        RegionGeometry.Default.Frame.Place(town.Latitude, town.Longitude), TownSymbol.Radius(town.Population) * layout.SymbolScale);

    private static (MapDrawing Drawing, MapLayer Layer) Draw(bool isRussian, bool isWide)
    {
        CultureInfo.CurrentUICulture = isRussian ? Language.Russian : Language.English;
        var drawing = new MapDrawing(isRussian ? MapTestTowns.Russian : MapTestTowns.English, MapTestTowns.Rays, RegionGeometry.Default);
        return (drawing, isWide ? drawing.Wide : drawing.Narrow);
    }
}
