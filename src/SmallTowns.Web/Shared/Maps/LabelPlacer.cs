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
    private readonly bool[] conflicts;
    private int?[] chosen;

    private LabelPlacer(PlacedLabel[][] places, double[] omissionCosts, LabelEffort effort)
    {
        this.effort = effort;
        this.places = places;
        this.omissionCosts = omissionCosts;
        conflicts = FindConflicts();
        chosen = new int?[places.Length];
    }

    /// <summary>One entry for each town, null where no name fits or none is wished for.</summary>
    /// <param name="fixedBoxes">Inscriptions that are already there.</param>
    public static IReadOnlyList<PlacedLabel?> Place(
        IReadOnlyList<LabelWish> towns, MapLayout layout, IReadOnlyList<MapLine> rays, IReadOnlyList<MapBox> fixedBoxes, LabelEffort effort)
    {
        var symbols = towns.Select(town => town.Symbol).ToArray();
        var named = Enumerable.Range(0, towns.Count).Where(index => towns[index].Text is not null).ToArray();
        var placed = new LabelPlacer([.. named.Select(PlacesOf)], [.. named.Select(index => towns[index].OmissionCost)], effort).Run();
        return [.. Enumerable.Range(0, towns.Count).Select(index => Array.IndexOf(named, index) is >= 0 and var at ? placed[at] : null)];

        PlacedLabel[] PlacesOf(int index) =>
        [
            .. LabelCandidates.Around(symbols[index], towns[index].Text!, towns[index].FontSize)
                .Where(label => Fits(label, index))
                .Select(label => label with { Cost = label.Cost + Crowding(label, index) })
                .OrderBy(label => label.Cost)
                .Take(effort.PlacesPerTown),
        ];

        bool Fits(PlacedLabel label, int own) =>
            layout.Frame.Grow(-Margin).Contains(label.Box)
            && !fixedBoxes.Any(box => box.Overlaps(label.Box) || label.Leader is { } line && line.Crosses(box))
            && !symbols.Where((symbol, index) =>
                label.Box.Grow(Clearance).Overlaps(symbol) || index != own && label.Leader is { } line && line.Crosses(symbol)).Any();

        double Crowding(PlacedLabel label, int own) =>
            RayCost * rays.Count(ray => ray.Crosses(label.Box))
            + AmbiguityCost * symbols.Where((symbol, index) =>
                index != own && label.Box.DistanceTo(symbol.Centre) - symbol.Radius < 0.4 * layout.FontSize).Count();
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
        for (var other = 0; other < places.Length; other++)
        {
            if (IsInTheWay(other, town, place))
                return false;
        }

        return true;
    }

    private List<int> InTheWay(int town, int place) =>
        [.. Enumerable.Range(0, places.Length).Where(other => IsInTheWay(other, town, place))];

    private bool IsInTheWay(int other, int town, int place) =>
        other != town && chosen[other] is { } at && conflicts[ConflictIndex(town, place, other, at)];

    /// <summary>Every pair of places is compared once: the search asks about the same pairs thousands of times.</summary>
    private bool[] FindConflicts()
    {
        var found = new bool[places.Length * effort.PlacesPerTown * places.Length * effort.PlacesPerTown];
        var reaches = places.Select(Reach).ToArray();
        for (var town = 0; town < places.Length; town++)
        {
            for (var other = 0; other < town; other++)
            {
                // Towns far from each other have no places that could meet.
                if (!reaches[town].Overlaps(reaches[other]))
                    continue;
                for (var i = 0; i < places[town].Length; i++)
                {
                    for (var j = 0; j < places[other].Length; j++)
                    {
                        var conflict = places[town][i].ConflictsWith(places[other][j]);
                        found[ConflictIndex(town, i, other, j)] = conflict;
                        found[ConflictIndex(other, j, town, i)] = conflict;
                    }
                }
            }
        }

        return found;
    }

    private static MapBox Reach(PlacedLabel[] places) => places.Length == 0 ? default : new(
        places.Min(place => place.Bounds.Left), places.Min(place => place.Bounds.Top), places.Max(place => place.Bounds.Right), places.Max(place => place.Bounds.Bottom));

    private int ConflictIndex(int town, int place, int other, int otherPlace) =>
        (town * effort.PlacesPerTown + place) * places.Length * effort.PlacesPerTown + other * effort.PlacesPerTown + otherPlace;
}
