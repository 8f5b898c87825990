namespace SmallTowns.Web.Shared.Maps;

/// <summary>A fixed name (sea, neighbour) as it is written in one layout: one or more centred lines.</summary>
public sealed record MapInscription(string Kind, IReadOnlyList<string> Lines, MapPoint Centre, double FontSize)
{
    private const double LineHeight = 1.15;

    /// <summary>Sea names are spaced out (map.css: letter-spacing 0.08em).</summary>
    private const double LetterSpacing = 0.08;

    /// <summary>These names are not bold: DejaVu Sans is by so much narrower.</summary>
    private const double RegularWidth = 0.92;

    public MapBox Box
    {
        get
        {
            var halfWidth = Lines.Max(line => TextWidth.InEms(line) * RegularWidth + (Kind == "sea" ? LetterSpacing * line.Length : 0)) * FontSize / 2;
            var halfHeight = Lines.Count * LineHeight * FontSize / 2;
            return new MapBox(Centre.X - halfWidth, Centre.Y - halfHeight, Centre.X + halfWidth, Centre.Y + halfHeight);
        }
    }

    public static IReadOnlyList<MapInscription> For(RegionGeometry geometry, MapLayout layout) =>
        layout == MapLayout.Narrow
            ? [.. geometry.Names.Where(name => name.Narrow is not null).Select(name => new MapInscription(
                name.Kind, name.Text.Split(' '), geometry.Frame.Place(name.Narrow!.Latitude, name.Narrow.Longitude), layout.FontSize))]
            : [.. geometry.Names.Select(name => new MapInscription(
                name.Kind, [name.Text], geometry.Frame.Place(name.Latitude, name.Longitude), layout.FontSize * (name.Kind == "sea" ? 1.2 : 1)))];

    public double Baseline(int line) => Box.Top + (line * LineHeight + 0.88) * FontSize;
}
