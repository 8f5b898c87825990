using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Sites.Geometry;

/// <summary>
/// KML 2.2 (OGC 07-147r2) in and out, and KMZ in: placemarks with points and polygons. Nothing that a file points to is fetched, no document type is
/// read, and every byte that unpacks is counted.
/// </summary>
public static class KmlPlaces
{
    private const string Space = "http://www.opengis.net/kml/2.2";
    private const int MostDepth = 64;
    private const int MostEntries = 1_000;

    public static PlacesFile Read(ReadOnlyMemory<byte> file) =>
        file.Length > PlacesFile.MostBytes ? PlacesFile.Refused(PlacesFile.TooLarge)
        : file.Span.StartsWith("PK\x03\x04"u8) ? ReadPacked(file)
        : ReadXml(file.ToArray());

    public static byte[] Write(IEnumerable<SiteObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("kml", Space);
            xml.WriteStartElement("Document", Space);
            foreach (var site in objects.Where(site => site.Geometry.HasBoundary || site.Geometry.Point is not null))
                WritePlacemark(xml, site);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static PlacesFile ReadPacked(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return PlacesFile.Refused("В архиве KMZ слишком много файлов. Сохраните границы отдельным файлом KML.");
            var entry = zip.Entries.FirstOrDefault(entry => entry.FullName.Equals("doc.kml", StringComparison.OrdinalIgnoreCase))
                ?? zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".kml", StringComparison.OrdinalIgnoreCase));
            if (entry is null)
                return PlacesFile.Refused("Это архив, в котором нет файла KML.");
            using var unpacked = entry.Open();
            // One byte more than is allowed says that there is more, whatever the archive states of its size.
            var bytes = new byte[PlacesFile.MostBytes + 1];
            var read = unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read > PlacesFile.MostBytes ? PlacesFile.Refused(PlacesFile.TooLarge) : ReadXml(bytes[..read]);
        }
        catch (InvalidDataException)
        {
            return PlacesFile.Refused("Архив KMZ повреждён. Сохраните файл ещё раз.");
        }
    }

    private static PlacesFile ReadXml(byte[] file)
    {
        try
        {
            var settings = GuardedXml.Settings();
            (settings.IgnoreWhitespace, settings.MaxCharactersInDocument) = (true, PlacesFile.MostBytes);
            using var xml = XmlReader.Create(new MemoryStream(file), settings);
            return ReadPlacemarks(xml);
        }
        catch (XmlException fault)
        {
            return PlacesFile.Refused(string.Create(CultureInfo.InvariantCulture, $"Это не KML: ошибка в строке {Math.Max(1, fault.LineNumber)}."));
        }
    }

    private static PlacesFile ReadPlacemarks(XmlReader xml)
    {
        List<NamedPlace> places = [];
        List<string> problems = [];
        Placemark? mark = null;
        var isKml = false;
        while (xml.Read())
        {
            if (xml.Depth > MostDepth)
                return PlacesFile.Refused(string.Create(CultureInfo.InvariantCulture, $"Записи в файле вложены одна в другую глубже {MostDepth} уровней: это не KML с границами."));
            if (xml.NodeType == XmlNodeType.Element)
            {
                isKml |= xml.LocalName == "kml";
                if (xml.LocalName == "Placemark" && !xml.IsEmptyElement)
                    mark = new(places.Count + problems.Count + 1);
                else
                    mark?.Begins(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                mark?.Says(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && mark is not null)
            {
                if (xml.LocalName != "Placemark")
                {
                    mark.Ends(xml.LocalName);
                    continue;
                }

                if (mark.Problem() is { } problem)
                    problems.Add(problem);
                else
                    places.Add(mark.Place());
                mark = null;
                if (places.Count > PlacesFile.MostPlaces)
                    break;
            }
        }

        return isKml ? PlacesFile.Of(places, problems) : PlacesFile.Refused("Это XML, но не KML.");
    }

    private static void WritePlacemark(XmlWriter xml, SiteObject site)
    {
        xml.WriteStartElement("Placemark", Space);
        xml.WriteAttributeString("id", site.Reference.ToString());
        xml.WriteElementString("name", Space, site.NameRu);
        xml.WriteElementString("description", Space, site.Reference.ToString());
        xml.WriteStartElement("MultiGeometry", Space);
        if (site.Geometry.Point is { } point)
        {
            xml.WriteStartElement("Point", Space);
            xml.WriteElementString("coordinates", Space, Coordinates([point]));
            xml.WriteEndElement();
        }

        foreach (var polygon in site.Geometry.Polygons)
        {
            xml.WriteStartElement("Polygon", Space);
            for (var i = 0; i < polygon.Rings.Count; i++)
            {
                xml.WriteStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs", Space);
                xml.WriteStartElement("LinearRing", Space);
                xml.WriteElementString("coordinates", Space, Coordinates(RingDirection.Turned(polygon.Rings[i], isCounterClockwise: i == 0)));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Coordinates(IEnumerable<GeoPoint> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:R},{point.Latitude:R}")));

    /// <summary>A placemark that is being read.</summary>
    private sealed class Placemark(int number)
    {
        private readonly GeometryInReading _geometry = new();
        private readonly StringBuilder _text = new();
        private List<IReadOnlyList<GeoPoint>>? _rings;
        private string? _name;
        private string? _fault;
        private bool _isOuter;
        private bool _hasLine;

        public void Begins(XmlReader xml)
        {
            _text.Clear();
            switch (xml.LocalName)
            {
                case "Polygon":
                    _rings = [];
                    break;
                case "outerBoundaryIs":
                    _isOuter = true;
                    break;
                case "LineString":
                case "LinearRing" when _rings is null:
                    _hasLine = true;
                    break;
            }
        }

        public void Says(string text) => _text.Append(text);

        public void Ends(string element)
        {
            switch (element)
            {
                case "name":
                    _name ??= _text.ToString().Trim();
                    break;
                case "coordinates" when _rings is not null:
                    if (Points() is { } ring)
                        _rings.Insert(_isOuter ? 0 : _rings.Count, ring);
                    _isOuter = false;
                    break;
                case "coordinates" when !_hasLine:
                    if (Points() is [var point, ..])
                        _geometry.Add(point);
                    break;
                case "Polygon":
                    if (_rings is { Count: > 0 })
                        _geometry.Add(new SitePolygon(_rings));
                    else
                        _fault ??= "многоугольник пуст.";
                    _rings = null;
                    break;
                case "LineString":
                case "LinearRing" when _rings is null:
                    _hasLine = false;
                    _fault ??= "линия не задаёт участок. Замкните её в многоугольник.";
                    break;
            }

            _text.Clear();
        }

        public string? Problem() =>
            (_fault ?? (_geometry.IsEmpty ? "нет точки или многоугольника." : null)) is { } fault
                ? string.Create(CultureInfo.InvariantCulture, $"Метка {number}{(string.IsNullOrEmpty(_name) ? "" : $" («{_name}»)")}: {fault}")
                : null;

        public NamedPlace Place() => new(string.IsNullOrEmpty(_name) ? null : _name, _geometry.Made());

        private List<GeoPoint>? Points()
        {
            List<GeoPoint> points = [];
            foreach (var position in _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var numbers = position.Split(',');
                if (numbers.Length is < 2 or > 3
                    || !double.TryParse(numbers[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                    || !double.TryParse(numbers[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude))
                {
                    _fault ??= $"координаты «{(position.Length > 40 ? position[..40] + "…" : position)}» — не долгота и широта через запятую.";
                    return null;
                }

                points.Add(new(latitude, longitude));
            }

            if (points.Count == 0)
                _fault ??= "координат нет.";
            return points.Count == 0 ? null : points;
        }
    }
}
