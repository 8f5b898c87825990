using System.IO.Compression;
using System.Text;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Kinds.Sites.Geometry;
using SmallTowns.Web.Tests.OpenData;

namespace SmallTowns.Web.Tests.Kinds.Sites;

public sealed class PlacesFileTests
{
    private static readonly GeoPoint[] Outer = [new(45, 39), new(45, 39.01), new(45.01, 39.01), new(45.01, 39), new(45, 39)];
    private static readonly GeoPoint[] Hole = [new(45.002, 39.002), new(45.004, 39.002), new(45.004, 39.004), new(45.002, 39.004), new(45.002, 39.002)];

    private static readonly SiteObject Plot = new()
    {
        Reference = SiteReference.TryParse("abinsk-7")!.Value,
        Kind = SiteKind.Plot,
        NameRu = "Участок <у> «Кубани» & моря",
        NameEn = "Plot",
        Geometry = new() { Point = new(45.005, 39.005), Polygons = [new([Outer, Hole])] },
    };

    [Fact]
    public void GeoJson_Written_IsReadBackTheSame()
    {
        var file = GeoJsonPlaces.Read(GeoJsonPlaces.Write([Plot, Plot with { Geometry = new() { Point = new(44.1, 38.2) } }, Plot with { Geometry = new() { Polygons = [new([Outer]), new([Hole])] } }]));

        file.Problems.Should().BeEmpty();
        file.Places.Select(place => place.Name).Should().AllBe(Plot.NameRu);
        Same(file.Places[0].Geometry, Plot.Geometry);
        file.Places[1].Geometry.Point.Should().Be(new GeoPoint(44.1, 38.2));
        file.Places[2].Geometry.Polygons.Should().HaveCount(2);
    }

    [Fact]
    public void Kml_Written_IsReadBackTheSame()
    {
        var kml = KmlPlaces.Write([Plot, Plot with { Geometry = new() }]);
        var file = KmlPlaces.Read(kml);

        file.Problems.Should().BeEmpty();
        file.Places.Should().ContainSingle().Which.Name.Should().Be(Plot.NameRu);
        Same(file.Places[0].Geometry, Plot.Geometry);
        Same(KmlPlaces.Read(Packed("files/site.kml", kml)).Places[0].Geometry, Plot.Geometry);
    }

    [Fact]
    public void Written_Rings_TurnAsTheStandardAsks()
    {
        var turned = GeoJsonPlaces.Read(GeoJsonPlaces.Write([Plot with { Geometry = new() { Polygons = [new([[.. Enumerable.Reverse(Outer)], [.. Enumerable.Reverse(Hole)]])] } }])).Places[0].Geometry;

        turned.Polygons[0].Rings[0].Should().Equal(Outer);
        turned.Polygons[0].Rings[1].Should().Equal(Hole);
    }

    [Fact]
    public async Task Written_GeoJson_HasNoFault_WhicheverWayItsRingsRan()
    {
        foreach (var site in new[] { Plot, Plot with { Geometry = new() { Polygons = [new([[.. Enumerable.Reverse(Outer)], [.. Enumerable.Reverse(Hole)]]), new([Outer])] } }, Plot with { Geometry = new() } })
            (await Validators.FaultsAsync("geojson", GeoJsonPlaces.Write([site]))).Should().BeEmpty();

        (await Validators.FaultsAsync("geojson", """{"type":"Polygon","coordinates":[[[39,45],[39,46],[40,46],[39,45]]]}"""u8.ToArray()))
            .Should().Equal("geojsonhint: Polygons and MultiPolygons should follow the right-hand rule");
    }

    [Theory]
    [InlineData("{", "Это не GeoJSON: ошибка в строке 1.")]
    [InlineData("", "Это не GeoJSON: ошибка в строке 1.")]
    [InlineData("""{"type":"Feature","properties":{"name":"\ud800"},"geometry":null}""", "В названиях есть повреждённые знаки. Сохраните файл в кодировке UTF-8 и загрузите ещё раз.")]
    [InlineData("[]", "Объект 1: нет точки или многоугольника.")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "В файле нет ни точек, ни многоугольников.")]
    [InlineData("""{"type":"Point","coordinates":[39]}""", "Объект 1: у точки нет двух чисел, долготы и широты.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[39,45],["a",45]]]}""", "Объект 1: у точки 2 границы нет двух чисел, долготы и широты.")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "Объект 1: многоугольник пуст.")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", "Объект 1: многоугольник пуст.")]
    [InlineData("""{"type":"Polygon","coordinates":[5]}""", "Объект 1: граница многоугольника — не список точек.")]
    [InlineData("""{"type":"Feature","properties":{"name":"Парк"},"geometry":{"type":"LineString","coordinates":[[39,45],[39,46]]}}""", "Объект 1 («Парк»): линия не задаёт участок. Замкните её в многоугольник.")]
    [InlineData("""{"type":"Feature","properties":null,"geometry":null}""", "Объект 1: нет точки или многоугольника.")]
    [InlineData("""{"type":"Point","coordinates":[1375200,478123],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}}""", "Координаты в файле даны в системе «urn:ogc:def:crs:EPSG::3857». Сохраните его в WGS 84 (EPSG:4326) и загрузите ещё раз.")]
    public void GeoJson_ThatCannotBeTaken_SaysWhy(string json, string sentence)
    {
        var file = GeoJsonPlaces.Read(Encoding.UTF8.GetBytes(json));

        file.Problems.Should().Equal(sentence);
        file.Places.Should().BeEmpty();
    }

    [Fact]
    public void GeoJson_BombsAndCrowds_AreRefused()
    {
        GeoJsonPlaces.Read(new byte[PlacesFile.MostBytes + 1]).Problems.Should().Equal("Файл больше 5 МБ. Оставьте в нём только границы площадок.");
        GeoJsonPlaces.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Problems.Should().ContainSingle().Which.Should().StartWith("Это не GeoJSON");
        var crowd = string.Join(',', Enumerable.Repeat("""{"type":"Point","coordinates":[39,45]}""", 1_001));
        GeoJsonPlaces.Read(Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{crowd}}]}""")).Problems.Should().Equal("В файле больше 1000 объектов. Разделите его на части.");
    }

    [Fact]
    public void GeoJson_OfAnOldProgram_IsTaken()
    {
        const string json = """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[{"type":"Feature","properties":{"name":"А"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[39.5,45.5,12]},{"type":"Polygon","coordinates":[[[39,45],[40,45],[40,46],[39,45]]]}]}}]}""";

        var place = GeoJsonPlaces.Read((byte[])[.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(json)]).Places.Should().ContainSingle().Subject;

        place.Geometry.Point.Should().Be(new GeoPoint(45.5, 39.5));
        place.Geometry.Polygons.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "Это не KML: ошибка в строке 1.")]
    [InlineData("<kml>", "Это не KML: ошибка в строке 1.")]
    [InlineData("<html/>", "Это XML, но не KML.")]
    [InlineData("<kml/>", "В файле нет ни точек, ни многоугольников.")]
    [InlineData("<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml>&a;</kml>", "Это не KML: ошибка в строке 1.")]
    [InlineData("<kml><Placemark><name>Парк</name></Placemark></kml>", "Метка 1 («Парк»): нет точки или многоугольника.")]
    [InlineData("<kml><Placemark><Point><coordinates>39;45</coordinates></Point></Placemark></kml>", "Метка 1: координаты «39;45» — не долгота и широта через запятую.")]
    [InlineData("<kml><Placemark><Point><coordinates> </coordinates></Point></Placemark></kml>", "Метка 1: координат нет.")]
    [InlineData("<kml><Placemark><Polygon></Polygon></Placemark></kml>", "Метка 1: многоугольник пуст.")]
    [InlineData("<kml><Placemark><LinearRing><coordinates>39,45 40,46 40,45 39,45</coordinates></LinearRing></Placemark></kml>", "Метка 1: линия не задаёт участок. Замкните её в многоугольник.")]
    [InlineData("<kml><Placemark><LineString><coordinates>39,45 40,46</coordinates></LineString></Placemark></kml>", "Метка 1: линия не задаёт участок. Замкните её в многоугольник.")]
    public void Kml_ThatCannotBeTaken_SaysWhy(string kml, string sentence)
    {
        var file = KmlPlaces.Read(Encoding.UTF8.GetBytes(kml));

        file.Problems.Should().Equal(sentence);
        file.Places.Should().BeEmpty();
    }

    [Fact]
    public void Kml_OfOtherNamespacesAndFolders_IsTaken()
    {
        const string kml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://earth.google.com/kml/2.1"><Document><name>Файл</name><Folder><name>Папка</name>
            <Placemark><name><![CDATA[Один]]></name><description>39,45</description><Polygon><tessellate>1</tessellate>
              <innerBoundaryIs><LinearRing><coordinates>39.2,45.2,0 39.3,45.2,0 39.3,45.3,0 39.2,45.2,0</coordinates></LinearRing></innerBoundaryIs>
              <outerBoundaryIs><LinearRing><coordinates>
                39,45,0
                40,45,0 40,46,0
                39,45,0
              </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
            <NetworkLink><Link><href>http://example.org/other.kml</href></Link></NetworkLink>
            </Folder></Document></kml>
            """;

        var place = KmlPlaces.Read(Encoding.UTF8.GetBytes(kml)).Places.Should().ContainSingle().Subject;

        place.Name.Should().Be("Один");
        place.Geometry.Polygons[0].Rings[0].Should().Equal(new GeoPoint(45, 39), new GeoPoint(45, 40), new GeoPoint(46, 40), new GeoPoint(45, 39));
        place.Geometry.Polygons[0].Rings.Should().HaveCount(2);
    }

    [Fact]
    public void Kmz_BombsAndStrangers_AreRefused()
    {
        KmlPlaces.Read(Packed("doc.kml", new byte[PlacesFile.MostBytes + 1])).Problems.Should().Equal("Файл больше 5 МБ. Оставьте в нём только границы площадок.");
        KmlPlaces.Read(Packed("readme.txt", [1])).Problems.Should().Equal("Это архив, в котором нет файла KML.");
        KmlPlaces.Read("PK\x03\x04 and no more"u8.ToArray()).Problems.Should().Equal("Архив KMZ повреждён. Сохраните файл ещё раз.");
        var deep = string.Concat(Enumerable.Repeat("<Folder>", 100));
        KmlPlaces.Read(Encoding.UTF8.GetBytes("<kml>" + deep)).Problems.Should().ContainSingle().Which.Should().Contain("глубже 64 уровней");
    }

    private static byte[] Packed(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private static void Same(SiteGeometry read, SiteGeometry written)
    {
        read.Point.Should().Be(written.Point);
        read.Polygons.Should().HaveSameCount(written.Polygons);
        foreach (var (one, other) in read.Polygons.Zip(written.Polygons))
        {
            one.Rings.Should().HaveSameCount(other.Rings);
            foreach (var (ring, expected) in one.Rings.Zip(other.Rings))
                ring.Should().Equal(expected);
        }
    }
}
