namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Puts names beside their towns so that no name touches a name, a circle, a fixed inscription or the frame.
/// Starts greedily with the most important towns, then lets each town try every place, moving those in its way,
/// and keeps what is better; does so from several starting orders and keeps the best map. The same input gives the same map.
/// </summary>
public sealed class LabelPlacer
{
    private const int MaxSweeps = 12;
    private const double Clearance = 2;
    private const double Margin = 6;
    private const double RayCost = 2;
    private const double AmbiguityCost = 1.5;

    private readonly LabelEffort effort;
    private readonly PlacedLabel[][] places;
    private readonly double[] omissionCosts;
    private readonly int[][] neighbours;
    private int?[] chosen;

    private LabelPlacer(PlacedLabel[][] places, double[] omissionCosts, LabelEffort effort)
    {
        this.effort = effort;
        this.places = places;
        this.omissionCosts = omissionCosts;
        chosen = new int?[places.Length];
        // Towns far from each other have no places that could meet.
        var reaches = places.Select(Reach).ToArray();
        neighbours = [.. reaches.Select((reach, town) => Enumerable.Range(0, places.Length).Where(other => other != town && reach.Overlaps(reaches[other])).ToArray())];
    }

    /// <summary>One entry for each town, null where no name fits or none is wished for.</summary>
    /// <param name="fixedBoxes">Inscriptions that are already there.</param>
    public static IReadOnlyList<PlacedLabel?> Place(
        IReadOnlyList<LabelWish> towns, MapLayout layout, IReadOnlyList<MapLine> rays, IReadOnlyList<MapBox> fixedBoxes, LabelEffort effort)
    {
        var symbols = towns.Select(town => town.Symbol).ToArray();
        var (inside, crowd) = (layout.Frame.Grow(-Margin), 0.4 * layout.FontSize);
        var named = Enumerable.Range(0, towns.Count).Where(index => towns[index].Text is not null).ToArray();
        var placed = new LabelPlacer([.. named.Select(PlacesOf)], [.. named.Select(index => towns[index].OmissionCost)], effort).Run();
        return [.. Enumerable.Range(0, towns.Count).Select(index => Array.IndexOf(named, index) is >= 0 and var at ? placed[at] : null)];

        // The candidates come cheapest first, and crowding only adds: once enough are cheaper than the next, the rest cannot be among the best.
        PlacedLabel[] PlacesOf(int index)
        {
            List<PlacedLabel> found = [];
            var reach = LabelCandidates.Reach(symbols[index], towns[index].Text!, towns[index].FontSize);
            var around = new Surroundings(
                [.. fixedBoxes.Where(reach.Overlaps)], [.. symbols.Where((symbol, other) => other != index && reach.Overlaps(symbol with { Radius = symbol.Radius + crowd }))], rays);
            var cheapest = double.NegativeInfinity;
            foreach (var label in LabelCandidates.Around(symbols[index], towns[index].Text!, towns[index].FontSize))
            {
                if (label.Cost > cheapest && found.Count >= effort.PlacesPerTown && found.Count(known => known.Cost <= label.Cost) >= effort.PlacesPerTown)
                    break;
                cheapest = label.Cost;
                if (inside.Contains(label.Box) && !label.Box.Grow(Clearance).Overlaps(symbols[index]) && around.IsFree(label))
                    found.Add(around.Crowding(label, crowd) is > 0 and var crowding ? label with { Cost = label.Cost + crowding } : label);
            }

            return [.. found.OrderBy(label => label.Cost).Take(effort.PlacesPerTown)];
        }
    }

    private PlacedLabel?[] Run()
    {
        var byImportance = Enumerable.Range(0, places.Length).OrderByDescending(town => omissionCosts[town]).ToArray();
        int?[] best = [];
        var bestCost = double.PositiveInfinity;
        for (var start = 0; start < effort.StartingOrders && start <= places.Length; start++)
        {
            var first = places.Length * start / effort.StartingOrders;
            Settle([.. byImportance.Skip(first), .. byImportance.Take(first)]);
            var cost = chosen.Select((place, town) => CostOf(town, place)).Sum();
            if (cost < bestCost)
                (best, bestCost) = (chosen, cost);
        }

        return [.. best.Select((place, town) => place is { } at ? places[town][at] : null)];
    }

    private void Settle(int[] order)
    {
        chosen = new int?[places.Length];
        foreach (var town in order)
            chosen[town] = FirstFree(town);

        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            var improved = false;
            foreach (var town in order)
                improved |= Improve(town);
            if (!improved)
                break;
        }
    }

    /// <summary>Places are sorted by cost, so the first free one is the best free one.</summary>
    private int? FirstFree(int town)
    {
        for (var place = 0; place < places[town].Length; place++)
        {
            if (IsFree(town, place))
                return place;
        }

        return null;
    }

    private bool Improve(int town)
    {
        for (var place = 0; place < places[town].Length; place++)
        {
            if (CostOf(town, place) >= CostOf(town, chosen[town]))
                return false;

            if (IsFree(town, place))
            {
                chosen[town] = place;
                return true;
            }

            int[] moved = [town, .. InTheWay(town, place)];
            var before = moved.Select(index => chosen[index]).ToArray();
            var costBefore = moved.Sum(index => CostOf(index, chosen[index]));

            foreach (var index in moved)
                chosen[index] = null;
            chosen[town] = place;
            foreach (var index in moved.Skip(1))
                chosen[index] = FirstFree(index);

            if (moved.Sum(index => CostOf(index, chosen[index])) < costBefore - 1e-9)
                return true;
            for (var i = 0; i < moved.Length; i++)
                chosen[moved[i]] = before[i];
        }

        return false;
    }

    private double CostOf(int town, int? place) => place is { } at ? places[town][at].Cost : omissionCosts[town];

    private bool IsFree(int town, int place)
    {
        foreach (var other in neighbours[town])
        {
            if (IsInTheWay(other, town, place))
                return false;
        }

        return true;
    }

    private IEnumerable<int> InTheWay(int town, int place) => neighbours[town].Where(other => IsInTheWay(other, town, place));

    private bool IsInTheWay(int other, int town, int place) =>
        chosen[other] is { } at && places[town][place].ConflictsWith(places[other][at]);

    private static MapBox Reach(PlacedLabel[] places) => places.Length == 0 ? default : new(
        places.Min(place => place.Bounds.Left), places.Min(place => place.Bounds.Top), places.Max(place => place.Bounds.Right), places.Max(place => place.Bounds.Bottom));

    /// <summary>What a town's name could touch.</summary>
    private sealed record Surroundings(MapBox[] Boxes, MapCircle[] Symbols, IReadOnlyList<MapLine> Rays)
    {
        public bool IsFree(PlacedLabel label)
        {
            foreach (var box in Boxes)
            {
                if (box.Overlaps(label.Bounds) && (box.Overlaps(label.Box) || label.Leader is { } line && line.Crosses(box)))
                    return false;
            }

            var (ground, bounds) = (label.Box.Grow(Clearance), label.Bounds.Grow(Clearance));
            foreach (var symbol in Symbols)
            {
                if (bounds.Overlaps(symbol) && (ground.Overlaps(symbol) || label.Leader is { } line && line.Crosses(symbol)))
                    return false;
            }

            return true;
        }

        /// <param name="crowd">How near another town's circle makes one doubt whose the name is.</param>
        public double Crowding(PlacedLabel label, double crowd)
        {
            var cost = RayCost * Rays.Count(ray => ray.Crosses(label.Box));
            foreach (var symbol in Symbols)
            {
                if (label.Box.DistanceTo(symbol.Centre) - symbol.Radius < crowd)
                    cost += AmbiguityCost;
            }

            return cost;
        }
    }
}
