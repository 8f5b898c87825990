namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Puts names beside their towns so that no name touches a name, a circle, a fixed inscription or the frame.
/// Starts greedily with the most important towns, then lets each town try every place, moving those in its way,
/// and keeps what is better; does so from several starting orders and keeps the best map. The same input gives the same map.
/// </summary>
public sealed class LabelPlacer
{
    private const int MaxSweeps = 12;
    private const int StartingOrders = 8;
    private const int PlacesPerTown = 120;
    private const double Clearance = 2;
    private const double Margin = 6;
    private const double RayCost = 2;
    private const double AmbiguityCost = 1.5;

    private readonly PlacedLabel[][] places;
    private readonly double[] omissionCosts;
    private readonly bool[] conflicts;
    private int?[] chosen;

    private LabelPlacer(PlacedLabel[][] places, double[] omissionCosts)
    {
        this.places = places;
        this.omissionCosts = omissionCosts;
        conflicts = FindConflicts(places);
        chosen = new int?[places.Length];
    }

    /// <summary>One entry for each town, null where no name fits or the layout gives none.</summary>
    /// <param name="fixedBoxes">Inscriptions that are already there.</param>
    public static IReadOnlyList<PlacedLabel?> Place(
        IReadOnlyList<MapTown> towns, MapFrame frame, MapLayout layout, IReadOnlyList<MapLine> rays, IReadOnlyList<MapBox> fixedBoxes)
    {
        var symbols = towns
            .Select(town => new MapCircle(frame.Place(town.Latitude, town.Longitude), layout.RadiusOf(town)))
            .ToArray();
        var named = Enumerable.Range(0, towns.Count).Where(index => layout.Names(towns[index])).ToArray();
        var placed = new LabelPlacer([.. named.Select(PlacesOf)], [.. named.Select(index => OmissionCost(towns[index]))]).Run();
        return [.. Enumerable.Range(0, towns.Count).Select(index => Array.IndexOf(named, index) is >= 0 and var at ? placed[at] : null)];

        PlacedLabel[] PlacesOf(int index) =>
        [
            .. LabelCandidates.Around(symbols[index], towns[index].Name, layout.FontSizeOf(towns[index]))
                .Where(label => Fits(label, index))
                .Select(label => label with { Cost = label.Cost + Crowding(label, index) })
                .OrderBy(label => label.Cost)
                .Take(PlacesPerTown),
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

    private static double OmissionCost(MapTown town) =>
        town switch
        {
            { IsHighlighted: true } => 400,
            { IsCentre: true } => 300,
            { IsSmall: true } => 120,
            { Population: >= 100_000 } => 80,
            _ => 30,
        };

    private PlacedLabel?[] Run()
    {
        var byImportance = Enumerable.Range(0, places.Length).OrderByDescending(town => omissionCosts[town]).ToArray();
        int?[] best = [];
        var bestCost = double.PositiveInfinity;
        for (var start = 0; start < StartingOrders && start <= places.Length; start++)
        {
            var first = places.Length * start / StartingOrders;
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
        other != town && chosen[other] is { } at && conflicts[ConflictIndex(places.Length, town, place, other, at)];

    /// <summary>Every pair of places is compared once: the search asks about the same pairs thousands of times.</summary>
    private static bool[] FindConflicts(PlacedLabel[][] places)
    {
        var found = new bool[places.Length * PlacesPerTown * places.Length * PlacesPerTown];
        for (var town = 0; town < places.Length; town++)
        {
            for (var other = 0; other < town; other++)
            {
                for (var i = 0; i < places[town].Length; i++)
                {
                    for (var j = 0; j < places[other].Length; j++)
                    {
                        var conflict = places[town][i].ConflictsWith(places[other][j]);
                        found[ConflictIndex(places.Length, town, i, other, j)] = conflict;
                        found[ConflictIndex(places.Length, other, j, town, i)] = conflict;
                    }
                }
            }
        }

        return found;
    }

    private static int ConflictIndex(int towns, int town, int place, int other, int otherPlace) =>
        (town * PlacesPerTown + place) * towns * PlacesPerTown + other * PlacesPerTown + otherPlace;
}
