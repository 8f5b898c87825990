using System.Globalization;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>Key to sizes in the lower left corner of the frame: circles of three populations, where they tell that, and a bar of kilometres.</summary>
public sealed class MapScale
{
    private static readonly int[] People = [50_000, 100_000, 500_000];

    public MapScale(MapFrame frame, MapLayout layout, bool hasSizes = true)
    {
        FontSize = layout.FontSize;
        var left = layout.Frame.Left + 18;
        var bottom = layout.Frame.Bottom - 18;
        BarLabel = new MapPoint(left + BarKm * frame.UnitsPerKm + 0.4 * FontSize, bottom + 0.2 * FontSize);
        Bar = new MapLine(new MapPoint(left, bottom), new MapPoint(left + BarKm * frame.UnitsPerKm, bottom));

        var barRight = BarLabel.X + TextWidth.InEms(BarText) * FontSize;
        if (!hasSizes)
        {
            Box = new MapBox(left, bottom - 0.8 * FontSize, barRight, bottom + 0.3 * FontSize);
            return;
        }

        var baseline = bottom - 1.1 * FontSize;
        var floor = baseline - 1.1 * FontSize;
        var x = left;
        foreach (var people in People)
        {
            var radius = TownSymbol.Radius(people);
            var text = (people / 1000).ToString(CultureInfo.InvariantCulture);
            var halfWidth = Math.Max(radius, TextWidth.InEms(text) * FontSize / 2);
            var centre = x + halfWidth;
            Circles.Add((new MapCircle(new MapPoint(centre, floor - radius), radius), text, new MapPoint(centre, baseline)));
            x = centre + halfWidth + 0.7 * FontSize;
        }

        UnitLabel = new MapPoint(x - 0.4 * FontSize, baseline);
        var unitRight = UnitLabel.X + TextWidth.InEms(Unit) * FontSize;
        var top = floor - 2 * TownSymbol.Radius(People[^1]);
        Box = new MapBox(left, top, Math.Max(unitRight, barRight), bottom + 0.3 * FontSize);
    }

    public static int BarKm => 100;

    public static string BarText => Language.T($"{BarKm} км", $"{BarKm} km");

    public static string Unit => Language.T("тыс. чел.", "thousand");

    public double FontSize { get; }

    public IList<(MapCircle Circle, string Text, MapPoint At)> Circles { get; } = [];

    public MapPoint UnitLabel { get; }

    public MapLine Bar { get; }

    public MapPoint BarLabel { get; }

    public MapBox Box { get; }
}
