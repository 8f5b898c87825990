using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;
using SmallTowns.Web.Shared.Pictures;

namespace SmallTowns.Web.Public.Share;

/// <summary>A card as a picture: words on the left, the region with its towns on the right.</summary>
public static class ShareSheet
{
    /// <summary>What previews of links ask for.</summary>
    public const int Width = 1200, Height = 630;

    private const double Left = 64, Room = 560, MapLeft = 640, MapScale = 520 / MapFrame.NarrowWidth;

    public static Sheet Of(ShareCard card, SettlementSystem system, string host)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(system);
        List<Mark> marks =
        [
            new PathMark($"M0 0h{Width}v{Height}h-{Width}z", new Paint("#fbf8f1")),
            new PathMark($"M0 0h16v{Height}h-16z", new Paint(Colour("brand"))),
            .. Map(card, system),
            new TextMark(Portal.Name, Left, 92, 28, Colour("brand"), isBold: true),
        ];
        var size = new double[] { 68, 58, 50, 42 }.First(size => size == 42 || Fits(card.Title, size));
        var y = 150.0;
        foreach (var line in WrappedText.Lines(card.Title, size, isBold: true, Room))
            marks.Add(new TextMark(line, Left, y += size * 1.15, size, Colour("ink"), isBold: true));
        y += 24;
        foreach (var line in card.Lines.SelectMany(line => WrappedText.Lines(line, 32, isBold: false, Room)))
            marks.Add(new TextMark(line, Left, y += 44, 32, Colour("ink-muted")));
        marks.Add(new TextMark(host, Left, Height - 54, 24, Colour("ink-muted")));
        return new Sheet(Width, Height, $"{card.Title}. {Portal.Name}", marks);
    }

    private static bool Fits(string title, double size)
    {
        var lines = WrappedText.Lines(title, size, isBold: true, Room);
        return lines.Count <= 3 && lines.All(line => PictureFonts.Width(line, size, isBold: true) <= Room);
    }

    private static IEnumerable<Mark> Map(ShareCard card, SettlementSystem system)
    {
        var geometry = RegionGeometry.Default;
        var (x, y) = (MapLeft - MapFrame.Narrow.Left * MapScale, (Height - MapFrame.Height * MapScale) / 2);
        PathMark Of(string path, Paint paint) => new(path, paint, x, y, MapScale);
        string Dot(PublishedTown town, double r)
        {
            var at = geometry.Frame.Place(town.Point.Latitude, town.Point.Longitude);
            return FormattableString.Invariant($"M{at.X - r:0.#} {at.Y:0.#}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z");
        }

        yield return Of(geometry.RegionPath, new Paint(Colour("map-land"), Stroke: Colour("map-border"), StrokeWidth: 2));
        yield return Of(geometry.EnclavePath, new Paint("#fbf8f1", Stroke: Colour("map-border"), StrokeWidth: 2));
        foreach (var town in system.Towns.Where(town => town.Slug != card.Here?.Slug))
            yield return Of(Dot(town, 8), new Paint(Colour(card.Here is null ? "brand" : "line-strong")));
        if (card.Here is { } here)
            yield return Of(Dot(here, 20), new Paint(Colour("accent"), Stroke: "#fbf8f1", StrokeWidth: 5));
    }

    private static string Colour(string token) => LightTokens.Of(token);
}
