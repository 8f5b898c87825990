using System.Globalization;
using SmallTowns.TestSupport;
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
    public void Labels_Narrow_NameTheCentreAndTheSmallTownsAlone(bool isRussian)
    {
        var (drawing, layer) = Draw(isRussian, isWide: false);

        var named = drawing.Towns.Where((_, index) => layer.Labels[index] is not null);

        named.Should().Equal(drawing.Towns.Where(town => town.IsCentre || town.IsSmall));
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
    public void Drawing_NoTowns_IsTheEmptyMap()
    {
        var drawing = new MapDrawing([], [], RegionGeometry.Default);

        drawing.Wide.Labels.Should().BeEmpty();
    }

    [Fact]
    public void Symbol_FourTimesThePopulation_HasTwiceTheRadius() =>
        TownSymbol.Radius(800_000).Should().BeApproximately(2 * TownSymbol.Radius(200_000), 1e-9);

    [Fact]
    public void Symbol_TownsInABelt_AreOfOneSize() =>
        MapTestTowns.Russian.Where(town => town.Belt is not null).Select(TownSymbol.Radius).Should().AllBeEquivalentTo(TownSymbol.NumberedRadius);

    [Fact]
    public void Path_Steps_AreRelativeTenths() =>
        SvgPath.Write([[new(10, 20), new(10.5, 19.75), new(0, 20)]], closed: true).Should().Be("M10 20l.5-.2-10.5 .2z");

    private static MapCircle Circle(MapTown town, MapLayout layout) => new(
        RegionGeometry.Default.Frame.Place(town.Latitude, town.Longitude), layout.RadiusOf(town));

    private static (MapDrawing Drawing, MapLayer Layer) Draw(bool isRussian, bool isWide)
    {
        CultureInfo.CurrentUICulture = isRussian ? Language.Russian : Language.English;
        var drawing = new MapDrawing(isRussian ? MapTestTowns.Russian : MapTestTowns.English, MapTestTowns.Rays, RegionGeometry.Default);
        return (drawing, isWide ? drawing.Wide : drawing.Narrow);
    }
}
