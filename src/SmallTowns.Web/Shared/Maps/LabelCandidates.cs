namespace SmallTowns.Web.Shared.Maps;

/// <summary>The places where a name may stand: eight beside its circle, then farther ones with a leader line.</summary>
public static class LabelCandidates
{
    private const double Ascent = 0.76;
    private const double Descent = 0.22;
    private const double LeaderCost = 4;

    private static readonly (double Degrees, double Cost)[] Beside =
        [(0, 0), (-38, 0.4), (38, 0.6), (180, 0.8), (-142, 1), (142, 1.1), (-90, 1.3), (90, 1.4)];

    private static readonly double[] LeaderLengths = [0.6, 0.9, 1.2, 1.6, 2, 2.5, 3, 3.5, 4.1, 4.8];

    /// <returns>The cheapest first.</returns>
    public static IEnumerable<PlacedLabel> Around(MapCircle symbol, string text, double fontSize)
    {
        var (gap, width) = (0.28 * fontSize, TextWidth.InEms(text) * fontSize);
        foreach (var (degrees, cost) in Beside)
            yield return At(symbol, symbol.Radius + gap, degrees, width, fontSize, hasLeader: false, cost);

        foreach (var length in LeaderLengths)
        {
            for (var degrees = 0; degrees < 360; degrees += 20)
                yield return At(symbol, symbol.Radius + gap + length * fontSize, degrees, width, fontSize, hasLeader: true, LeaderCost + 1.5 * length);
        }
    }

    /// <summary>No place lies beyond it.</summary>
    public static MapBox Reach(MapCircle symbol, string text, double fontSize)
    {
        var away = symbol.Radius + (0.28 + LeaderLengths[^1] + Ascent + Descent) * fontSize;
        var box = new MapBox(symbol.Centre.X, symbol.Centre.Y, symbol.Centre.X, symbol.Centre.Y).Grow(away);
        var width = TextWidth.InEms(text) * fontSize;
        return box with { Left = box.Left - width, Right = box.Right + width };
    }

    private static PlacedLabel At(
        MapCircle symbol, double distance, double degrees, double width, double fontSize, bool hasLeader, double cost)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = (symbol.Centre.X + distance * cos, symbol.Centre.Y + distance * sin);
        var anchor = cos > 0.3 ? "start" : cos < -0.3 ? "end" : "middle";
        var left = anchor switch { "start" => x, "end" => x - width, _ => x - width / 2 };

        // The name hangs below its point when it stands under the circle, sits on it when above, and is centred beside it.
        var baseline = y + fontSize * (Ascent - Descent + sin * (Ascent + Descent) * (anchor == "middle" ? 1 : 0.4)) / 2;
        var box = new MapBox(left, baseline - Ascent * fontSize, left + width, baseline + Descent * fontSize);
        MapLine? leader = hasLeader
            ? new MapLine(
                new MapPoint(symbol.Centre.X + symbol.Radius * cos, symbol.Centre.Y + symbol.Radius * sin),
                new MapPoint(x - 2 * cos, y - 2 * sin))
            : null;
        return new PlacedLabel(new MapPoint(x, baseline), anchor, box, leader, cost);
    }
}
