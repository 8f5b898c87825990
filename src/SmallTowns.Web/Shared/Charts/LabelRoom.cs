using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// Finds room for the names of points on a chart whose places are per cent of its size: a name may touch no other name, no dot,
/// no line and not the frame, on a phone and on a desktop. Where none is free beside its point, it stands away with a leader.
/// Lengths are in em of the chart's letters.
/// </summary>
/// <param name="lines">The lines of the chart, by their points in per cent.</param>
/// <param name="taken">Words that are there already, from the left edge: per cent of the height of their baseline, and width.</param>
public sealed class LabelRoom(double heightEm, double floorPercent, IReadOnlyList<IReadOnlyList<MapPoint>> lines, IReadOnlyList<(double Percent, double Width)> taken)
{
    public const double LineHeight = 1.2;

    /// <summary>Widths of a chart in 14 px letters: 308 px on a phone of 360 with something to spare, and half and all of a desktop.</summary>
    private static readonly double[] Widths = [22, 38, 62];

    private const double Dot = 0.5;
    private const double Beside = 0.8;
    private const int Choices = 80;
    private const double Forbidden = 1000;
    private const double Ugly = 12;
    private const int MostSweeps = 6;
    private const int MostSteps = 6_000;

    private readonly Ground[] grounds = [.. Widths.Select(width => new Ground(width, heightEm, floorPercent, lines, taken))];

    /// <summary>
    /// Each name in turn takes the place that costs least beside the others, until none moves. From there branch and bound looks for
    /// the best picture of all, so far as its steps reach: of a few lines it finds it, of eight that end together a good one.
    /// </summary>
    public IReadOnlyList<ChartLabel> Place(IReadOnlyList<(string[] Words, MapPoint Point)> wanted)
    {
        var choices = wanted.Select(label => Candidates(label.Words, label.Point).Select(Weighed).OrderBy(choice => choice.Cost).ToArray()).ToArray();
        var (chosen, best, steps) = (new Choice[wanted.Count], Settle(choices), MostSteps);
        var bestCost = best.Select((choice, i) => choice.Cost + best.Take(i).Sum(choice.Conflicts)).Sum();
        Search(0, 0);
        return [.. best.Select(choice => choice.Place)];

        void Search(int index, double cost)
        {
            if (index == choices.Length)
            {
                (best, bestCost) = ([.. chosen], cost);
                return;
            }

            var rest = choices.Skip(index + 1).Sum(others => others[0].Cost);
            foreach (var choice in choices[index].Take(Choices))
            {
                if (cost + choice.Cost + rest >= bestCost || steps-- <= 0)
                    return;
                var here = cost + choice.Cost + chosen.Take(index).Sum(choice.Conflicts);
                chosen[index] = choice;
                if (here + rest < bestCost)
                    Search(index + 1, here);
            }
        }
    }

    private static Choice[] Settle(Choice[][] choices)
    {
        var chosen = new Choice?[choices.Length];
        var isMoving = true;
        for (var sweep = 0; isMoving && sweep < MostSweeps; sweep++)
        {
            isMoving = false;
            for (var i = 0; i < choices.Length; i++)
            {
                var others = chosen.Where((other, index) => index != i).OfType<Choice>().ToList();
                var bestCost = chosen[i] is { } now ? now.Cost + others.Sum(now.Conflicts) : double.PositiveInfinity;
                foreach (var choice in choices[i])
                {
                    if (choice.Cost >= bestCost)
                        break;
                    var cost = choice.Cost;
                    for (var other = 0; other < others.Count && cost < bestCost; other++)
                        cost += choice.Conflicts(others[other]);
                    if (cost < bestCost)
                        (chosen[i], bestCost, isMoving) = (choice, cost, true);
                }
            }
        }

        return [.. chosen.OfType<Choice>()];
    }

    private Choice Weighed(ChartLabel place) => new(place, place.Cost + grounds.Sum(ground => ground.Cost(place)), [.. grounds.Select(ground => ground.Marks(place))]);

    private static IEnumerable<ChartLabel> Candidates(string[] words, MapPoint point)
    {
        string[][] shapes = words.Length == 1 ? [words] : [[string.Join(": ", words)], words];
        foreach (var shape in shapes)
        {
            var wrapped = shape.Length - 1;
            foreach (var distance in new[] { Beside, 1.5, 2.2, 2.9, 3.7, 4.6, 5.6, 6.8, 8 })
            {
                for (var degrees = 0; degrees < 360; degrees += 15)
                {
                    var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
                    string[] anchors = Math.Abs(cos) < 0.3 ? ["middle", "end", "start"] : [cos > 0 ? "start" : "end"];
                    foreach (var anchor in anchors)
                        yield return new ChartLabel(shape, point, distance * cos, distance * sin, anchor, distance > Beside, distance + wrapped + (anchor == "middle" ? 0 : 0.1));
                }
            }
        }
    }

    /// <summary>A place with its cost and, at each width, the ground that it covers.</summary>
    private sealed record Choice(ChartLabel Place, double Cost, LabelMarks[] Marks)
    {
        public double Conflicts(Choice other)
        {
            var cost = 0.0;
            for (var i = 0; i < Marks.Length; i++)
                cost += Marks[i].Conflict(other.Marks[i]);
            return cost;
        }
    }

    private sealed record LabelMarks(MapBox Box, MapLine? Leader)
    {
        private readonly MapBox near = Box.Grow(0.15);

        // Most are far from each other, and this tells it fast.
        private readonly MapBox reach = (Leader is { } line
            ? new MapBox(Math.Min(Box.Left, line.From.X), Math.Min(Box.Top, line.From.Y), Math.Max(Box.Right, line.From.X), Math.Max(Box.Bottom, line.From.Y))
            : Box).Grow(0.2);

        public double Conflict(LabelMarks other) => !reach.Overlaps(other.reach)
            ? 0
            : (near.Overlaps(other.Box) ? Forbidden : 0)
                + (Leader is { } line && line.Crosses(other.Box) ? Forbidden : 0)
                + (other.Leader is { } theirs && (theirs.Crosses(near) || Leader is { } mine && mine.Crosses(theirs)) ? Forbidden : 0);
    }

    /// <summary>The chart at one width.</summary>
    private sealed class Ground
    {
        private readonly double width;
        private readonly double height;
        private readonly MapBox frame;
        private readonly MapPoint[] dots;
        private readonly MapLine[] segments;
        private readonly MapBox[] words;

        public Ground(double width, double height, double floorPercent, IReadOnlyList<IReadOnlyList<MapPoint>> lines, IReadOnlyList<(double Percent, double Width)> taken)
        {
            (this.width, this.height) = (width, height);
            frame = new(0, 0, width, floorPercent / 100 * height - 0.2);
            var placed = lines.Select(line => line.Select(Em).ToArray()).ToArray();
            dots = [.. placed.SelectMany(line => line)];
            segments = [.. placed.SelectMany(line => line.Zip(line.Skip(1), (from, to) => new MapLine(from, to)))];
            words = [.. taken.Select(text => (Text: text, Base: text.Percent / 100 * height)).Select(text => new MapBox(0, text.Base - 1.3, text.Text.Width, text.Base))];
        }

        // A chart of eight lines over twenty years asks this five thousand times about three hundred things: most are far away.
        public double Cost(ChartLabel label)
        {
            var (own, box, leader) = (Em(label.Point), Box(label), Leader(label));
            var near = box.Grow(0.15);
            var reach = leader is { } line
                ? new MapBox(Math.Min(near.Left, own.X), Math.Min(near.Top, own.Y), Math.Max(near.Right, own.X), Math.Max(near.Bottom, own.Y)).Grow(Dot)
                : near.Grow(Dot);
            var cost = (frame.Contains(box) ? 0 : Forbidden) + Forbidden * words.Count(near.Overlaps);
            foreach (var dot in dots)
            {
                if (dot.X < reach.Left || dot.X > reach.Right || dot.Y < reach.Top || dot.Y > reach.Bottom)
                    continue;
                var circle = new MapCircle(dot, Dot);
                cost += (near.Overlaps(circle) ? Forbidden : 0) + (leader is { } to && dot.DistanceTo(own) > 2 * Dot && to.Crosses(circle) ? Forbidden : 0);
            }

            foreach (var segment in segments)
            {
                if (!reach.Overlaps(BoundsOf(segment)))
                    continue;
                cost += (segment.Crosses(near) ? Forbidden : 0) + (leader is { } to && segment.From != own && segment.To != own && to.Crosses(segment) ? Ugly : 0);
            }

            return cost;
        }

        private static MapBox BoundsOf(MapLine line) => new MapBox(
            Math.Min(line.From.X, line.To.X), Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.X, line.To.X), Math.Max(line.From.Y, line.To.Y)).Grow(.01);

        public LabelMarks Marks(ChartLabel label) => new(Box(label), Leader(label));

        private MapPoint Em(MapPoint percent) => new(percent.X / 100 * width, percent.Y / 100 * height);

        private MapBox Box(ChartLabel label)
        {
            var point = Em(label.Point);
            var left = point.X + label.Left;
            var top = point.Y + label.Top;
            return new(left, top, left + label.Width, top + label.Height);
        }

        private MapLine? Leader(ChartLabel label)
        {
            var point = Em(label.Point);
            return label.HasLeader ? new MapLine(point, new(point.X + label.Dx, point.Y + label.Dy)) : null;
        }
    }
}
