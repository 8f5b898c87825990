using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Kinds.Sites.Geometry;

/// <summary>GeoJSON (RFC 7946) in and out: points and polygons, longitude before latitude, WGS 84.</summary>
public static class GeoJsonPlaces
{
    private const int MostDepth = 32;

    private static readonly string[] NamesOfWgs84 = ["CRS84", "4326"];
    private static readonly string[] NameProperties = ["nameRu", "name", "Name", "title"];

    public static PlacesFile Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > PlacesFile.MostBytes)
            return PlacesFile.Refused(PlacesFile.TooLarge);
        try
        {
            // A mark of the byte order is written by Windows programs and is no part of JSON.
            using var json = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonDocumentOptions { MaxDepth = MostDepth });
            return Read(json.RootElement);
        }
        catch (JsonException fault)
        {
            return PlacesFile.Refused(string.Create(CultureInfo.InvariantCulture, $"Это не GeoJSON: ошибка в строке {(fault.LineNumber ?? 0) + 1}."));
        }
        catch (InvalidOperationException)
        {
            // A text whose bytes are no letters is found when it is read, after the whole was understood.
            return PlacesFile.Refused("В названиях есть повреждённые знаки. Сохраните файл в кодировке UTF-8 и загрузите ещё раз.");
        }
    }

    /// <summary>One feature an object, with its boundary if it has one, else its point; outer rings run counter-clockwise, holes clockwise.</summary>
    public static byte[] Write(IEnumerable<SiteObject> objects)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var site in objects)
                WriteFeature(json, site);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static PlacesFile Read(JsonElement root)
    {
        if (OtherSystem(root) is { } system)
            return PlacesFile.Refused($"Координаты в файле даны в системе «{system}». Сохраните его в WGS 84 (EPSG:4326) и загрузите ещё раз.");
        var features = TypeOf(root) == "FeatureCollection" && root.TryGetProperty("features", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().ToList()
            : [root];
        if (features.Count > PlacesFile.MostPlaces)
            return PlacesFile.Of([.. features.Select(_ => new NamedPlace(null, new()))], []);

        List<NamedPlace> places = [];
        List<string> problems = [];
        for (var i = 0; i < features.Count; i++)
        {
            var feature = features[i];
            var (geometry, properties) = TypeOf(feature) == "Feature"
                ? (Property(feature, "geometry"), Property(feature, "properties"))
                : (feature, default);
            var name = NameProperties.Select(property => Property(properties, property)).Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()).FirstOrDefault();
            GeometryInReading read = new();
            if (Fault(geometry, read) is { } fault)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"Объект {i + 1}{(name is null ? "" : $" («{name}»)")}: {fault}"));
            else
                places.Add(new(name, WithPoint(read.Made(), properties)));
        }

        return PlacesFile.Of(places, problems);
    }

    /// <summary>A boundary is written with the point beside it.</summary>
    private static SiteGeometry WithPoint(SiteGeometry geometry, JsonElement properties) =>
        geometry.Point is null
        && Property(properties, "latitude") is { ValueKind: JsonValueKind.Number } latitude
        && Property(properties, "longitude") is { ValueKind: JsonValueKind.Number } longitude
            ? geometry with { Point = new(latitude.GetDouble(), longitude.GetDouble()) }
            : geometry;

    /// <summary>The name that the old <c>crs</c> member gives, unless it is WGS 84.</summary>
    private static string? OtherSystem(JsonElement root) =>
        Property(Property(Property(root, "crs"), "properties"), "name") is { ValueKind: JsonValueKind.String } name
        && name.GetString() is { } system && !Array.Exists(NamesOfWgs84, known => system.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            ? system
            : null;

    private static string? Fault(JsonElement geometry, GeometryInReading read)
    {
        var coordinates = Property(geometry, "coordinates");
        switch (TypeOf(geometry))
        {
            case "Point":
                if (PointOf(coordinates) is not { } point)
                    return "у точки нет двух чисел, долготы и широты.";
                read.Add(point);
                return null;
            case "Polygon":
                return Polygon(coordinates, read);
            case "MultiPolygon" when coordinates.ValueKind == JsonValueKind.Array:
                return coordinates.EnumerateArray().Select(polygon => Polygon(polygon, read)).FirstOrDefault(fault => fault is not null)
                    ?? (read.IsEmpty ? "многоугольник пуст." : null);
            case "GeometryCollection" when Property(geometry, "geometries") is { ValueKind: JsonValueKind.Array } parts:
                return parts.EnumerateArray().Select(part => Fault(part, read)).FirstOrDefault(fault => fault is not null)
                    ?? (read.IsEmpty ? "он пуст." : null);
            case "LineString" or "MultiLineString":
                return "линия не задаёт участок. Замкните её в многоугольник.";
            default:
                return "нет точки или многоугольника.";
        }
    }

    private static string? Polygon(JsonElement coordinates, GeometryInReading read)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            return "многоугольник пуст.";
        List<GeoPoint[]> rings = [];
        foreach (var ring in coordinates.EnumerateArray())
        {
            if (ring.ValueKind != JsonValueKind.Array)
                return "граница многоугольника — не список точек.";
            List<GeoPoint> points = [];
            foreach (var corner in ring.EnumerateArray())
            {
                if (PointOf(corner) is not { } point)
                    return string.Create(CultureInfo.InvariantCulture, $"у точки {points.Count + 1} границы нет двух чисел, долготы и широты.");
                points.Add(point);
            }

            rings.Add([.. points]);
        }

        read.Add(new SitePolygon(rings));
        return null;
    }

    private static GeoPoint? PointOf(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
        && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
            ? new(position[1].GetDouble(), position[0].GetDouble())
            : null;

    private static string? TypeOf(JsonElement element) =>
        Property(element, "type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static void WriteFeature(Utf8JsonWriter json, SiteObject site)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", site.Reference.ToString());
        json.WriteStartObject("properties");
        json.WriteString("reference", site.Reference.ToString());
        json.WriteString("nameRu", site.NameRu);
        json.WriteString("nameEn", site.NameEn);
        if (site.Geometry is { HasBoundary: true, Point: { } beside })
        {
            json.WriteNumber("latitude", beside.Latitude);
            json.WriteNumber("longitude", beside.Longitude);
        }

        json.WriteEndObject();
        json.WritePropertyName("geometry");
        WriteGeometry(json, site.Geometry);
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, SiteGeometry geometry)
    {
        if (geometry is { HasBoundary: false, Point: null })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", geometry.Polygons.Count switch { 0 => "Point", 1 => "Polygon", _ => "MultiPolygon" });
        json.WritePropertyName("coordinates");
        if (geometry.Polygons.Count == 0)
            WritePosition(json, geometry.Point!.Value);
        else if (geometry.Polygons.Count == 1)
            WritePolygon(json, geometry.Polygons[0]);
        else
        {
            json.WriteStartArray();
            foreach (var polygon in geometry.Polygons)
                WritePolygon(json, polygon);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePolygon(Utf8JsonWriter json, SitePolygon polygon)
    {
        json.WriteStartArray();
        for (var i = 0; i < polygon.Rings.Count; i++)
        {
            json.WriteStartArray();
            foreach (var point in RingDirection.Turned(polygon.Rings[i], isCounterClockwise: i == 0))
                WritePosition(json, point);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
    }
}
