using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// Names beside the dots of a scatter chart. A name touches no name, no dot, no leader and not the frame on any chart of its layout.
/// Those that have to be named are placed first and in any case, where it costs least; then the others, as far as there is room.
/// One pass without turning back: the same input gives the same names, in a few milliseconds.
/// </summary>
public sealed class DotNames
{
    private const double LineHeight = 1.2;
    private const double Gap = 0.3;
    private const double Clearance = 0.12;
    private const double Ascent = 0.95;

    // A name outside is worse than names on each other, these worse than a name on dots, and that worse than a leader that passes
    // under a name, where the halo of its letters covers it; before any of these a leader may be long or meet others and dots.
    private const int OutsideCost = 10_000_000;
    private const int NameOnName = 100_000;
    private const int NameOnDot = 200;
    private const int LeaderOnName = 50;
    private const int LeaderOnLeader = 10;
    private const int LeaderOnDot = 3;

    private static readonly (double Degrees, double Cost)[] Beside = [(0, 0), (180, .3), (-90, .4), (90, .4), (-45, .5), (45, .5), (-135, .6), (135, .6)];
    private static readonly double[] LeaderLengths = [.7, 1.3, 2, 2.8, 3.7, 4.7, 5.8, 7];

    /// <summary>Who need not be named has no leader longer than the third.</summary>
    private const int ShortLeaders = 3;

    /// <summary>Where dots lie so thick no place is free, so fewer are looked at.</summary>
    private const int Thick = 100;

    private readonly IReadOnlyList<string> names;
    private readonly DotSpan[] dots;

    // Of a thousand dots a name can only meet those about its height: they are looked up by their tops.
    private readonly int[] fromTop;
    private readonly double[] tops;
    private readonly double tallest;

    private readonly DotLayout layout;
    private readonly double left, top, bottom;
    private readonly List<DotName> placed = [];
    private readonly List<DotSpan> taken = [];
    private readonly List<DotLeader> leaders = [];

    private DotNames(IReadOnlyList<string> names, DotSpan[] dots, DotLayout layout, double left, double top, double bottom)
    {
        (this.names, this.dots, this.layout, this.left, this.top, this.bottom) = (names, dots, layout, left, top, bottom);
        fromTop = [.. Enumerable.Range(0, dots.Length).OrderBy(dot => dots[dot].Top)];
        tops = [.. fromTop.Select(dot => dots[dot].Top)];
        tallest = dots.Max(dot => dot.Bottom - dot.Top);
    }

    /// <param name="dots">Circles by the boxes around them.</param>
    /// <param name="must">Indices of those that are named in any case, the most important first.</param>
    /// <param name="may">Indices of the others that may be named, in their order.</param>
    /// <param name="left">Of the ground that names may stand on; it ends at the right edge of the chart.</param>
    public static IReadOnlyList<DotName> Place(
        IReadOnlyList<string> names, DotSpan[] dots, IEnumerable<int> must, IEnumerable<int> may, DotLayout layout, double left, double top, double bottom)
    {
        var room = new DotNames(names, dots, layout, left, top, bottom);
        foreach (var dot in must)
            room.PlaceCheapest(dot);
        foreach (var dot in may)
            room.PlaceIfFree(dot);
        return room.placed;
    }

    private void PlaceIfFree(int dot)
    {
        foreach (var (name, box, leader, _) in Around(dot, ShortLeaders))
        {
            if (CostOf(dot, box, leader, most: 1) > 0)
                continue;
            Take(name, box, leader);
            return;
        }
    }

    private void PlaceCheapest(int dot)
    {
        (DotName Name, DotSpan Box, DotLeader? Leader)? best = null;
        var bestCost = double.PositiveInfinity;
        foreach (var (name, box, leader, cost) in Around(dot, LeaderLengths.Length))
        {
            // Places come from near to far: what costs more by itself is no better.
            if (cost >= bestCost)
                break;
            var whole = cost + CostOf(dot, box, leader, double.IsFinite(bestCost) ? (int)Math.Ceiling(bestCost - cost) : int.MaxValue);
            if (whole < bestCost)
                (best, bestCost) = ((name, box, leader), whole);
        }

        Take(best!.Value.Name, best.Value.Box, best.Value.Leader);
    }

    private void Take(DotName name, DotSpan box, DotLeader? leader)
    {
        placed.Add(name);
        taken.Add(box);
        if (leader is { } line)
            leaders.Add(line);
    }

    /// <summary>What a place costs for what is in its way; counted no further than to a cost that decides.</summary>
    private int CostOf(int own, DotSpan box, DotLeader? leader, int most)
    {
        var cost = IsInside(box) ? 0 : OutsideCost;
        var near = new DotSpan(box.Share, box.Left - Clearance, box.Right + Clearance, box.Top, box.Bottom);
        for (var i = 0; i < taken.Count && cost < most; i++)
            cost += near.Meets(taken[i], layout) ? NameOnName : leader is { } line && line.Crosses(taken[i], layout) ? LeaderOnName : 0;

        for (var i = 0; i < leaders.Count && cost < most; i++)
            cost += leaders[i].Crosses(near, layout) ? LeaderOnName : leader is { } line && line.Crosses(leaders[i], layout) ? LeaderOnLeader : 0;

        var (highest, lowest) = leader is { } reach ? (Math.Min(box.Top, reach.Bounds.Top), Math.Max(box.Bottom, reach.Bounds.Bottom)) : (box.Top, box.Bottom);
        var first = Array.BinarySearch(tops, highest - tallest);
        for (var i = first < 0 ? ~first : 0; i < tops.Length && tops[i] < lowest && cost < most; i++)
        {
            var dot = fromTop[i];
            cost += dot == own ? 0 : near.Meets(dots[dot], layout) ? NameOnDot : leader is { } line && line.Crosses(dots[dot], layout) ? LeaderOnDot : 0;
        }

        return cost;
    }

    private bool IsInside(DotSpan box) =>
        box.Top >= top && box.Bottom <= bottom
        && box.Share * layout.From + box.Left >= left && box.Share * layout.From + box.Right <= layout.From
        && box.Share * layout.To + box.Right <= layout.To;

    private IEnumerable<(DotName Name, DotSpan Box, DotLeader? Leader, double Cost)> Around(int dot, int lengths)
    {
        foreach (var (degrees, cost) in Beside)
            yield return At(dot, degrees, 0, cost);
        foreach (var length in LeaderLengths.Take(lengths))
        {
            for (var degrees = 30; degrees <= 360; degrees += dots.Length < Thick ? 30 : 60)
                yield return At(dot, degrees, length, 1 + length);
        }
    }

    private (DotName Name, DotSpan Box, DotLeader? Leader, double Cost) At(int dot, double degrees, double leaderLength, double cost)
    {
        var circle = dots[dot];
        var (radius, middle, centre) = ((circle.Right - circle.Left) / 2, (circle.Left + circle.Right) / 2, (circle.Top + circle.Bottom) / 2);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var away = radius + Gap + leaderLength;
        var (dx, dy) = (away * cos, away * sin);
        var anchor = cos > .3 ? "start" : cos < -.3 ? "end" : "middle";
        var width = TextWidth.InEms(names[dot]);
        if (anchor == "middle")
            dx += Slide(circle.Share * layout.From + middle + dx, width);
        var boxLeft = middle + anchor switch { "start" => dx, "end" => dx - width, _ => dx - width / 2 };
        // It hangs below its place when that is under the dot, stands on it when above, and is centred beside it.
        var boxTop = centre + dy - LineHeight / 2 + sin * LineHeight / 2;
        var box = new DotSpan(circle.Share, boxLeft, boxLeft + width, boxTop, boxTop + LineHeight);
        var name = new DotName(dot, dx, boxTop - centre + Ascent, anchor, null);
        if (leaderLength == 0)
            return (name, box, null, cost);
        var end = away - Gap / 2;
        var line = new MapLine(new(middle + radius * cos, centre + radius * sin), new(middle + end * cos, centre + end * sin));
        return (name with { Leader = (radius * cos, radius * sin, end * cos, end * sin) }, box, new DotLeader(circle.Share, line), cost);
    }

    /// <summary>A name above or below its dot need not stand in the middle: near the edge of the narrowest chart it moves in.</summary>
    private double Slide(double at, double width) => at + width / 2 > layout.From ? layout.From - at - width / 2 : at - width / 2 < left ? left - at + width / 2 : 0;
}
