namespace SmallTowns.Domain.Sites.Finding;

/// <summary>
/// The published register by columns: what is on offer by itself (plots, premises, buildings and sites without parts) is a row, what belongs to one site
/// stands together and is one offer. It holds numbers and codes and no objects, so that forty thousand of them fit in some megabytes and a question over
/// all takes milliseconds.
/// </summary>
public sealed class SiteIndex
{
    /// <summary>What every part of a site has beside its own kind.</summary>
    private const int Site = 1 << (int)SiteKind.Site;

    private readonly NumberColumn?[] numbers = new NumberColumn?[Enum.GetValues<SiteTrait>().Length + 1];
    private readonly CodeColumn?[] codes = new CodeColumn?[Enum.GetValues<SiteTrait>().Length + 1];
    private readonly NumberColumn levels;
    private readonly SiteReference[] references;
    private readonly SiteReference[] offers;
    private readonly int[] townOf;
    private readonly Dictionary<string, int> townBySlug = [];

    /// <param name="towns">Withdrawn objects are not on offer.</param>
    /// <param name="day">The region's day: readiness, months and letters are of it.</param>
    public SiteIndex(IEnumerable<OfferedTown> towns, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(towns);
        Day = day;
        List<OfferedTown> inOrder = [.. towns.OrderBy(town => town.Slug, StringComparer.Ordinal)];
        List<OfferedUnit> rows = [.. inOrder.SelectMany(UnitsOf)];
        foreach (var trait in SiteTraits.Numbers)
            numbers[(int)trait] = new(rows.Count);
        foreach (var trait in SiteTraits.Codes)
            codes[(int)trait] = new(rows.Count);
        levels = new(rows.Count);
        references = new SiteReference[rows.Count];
        townOf = new int[rows.Count];
        Towns = [.. inOrder.Select(town => town.Slug)];
        for (var town = 0; town < inOrder.Count; town++)
            townBySlug.Add(inOrder[town].Slug, town);

        List<SiteReference> wholes = [];
        var groupOf = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var (unit, whole, town) = rows[row];
            if (wholes.Count == 0 || wholes[^1] != whole.Reference)
                wholes.Add(whole.Reference);
            (groupOf[row], references[row], townOf[row]) = (wholes.Count - 1, unit.Reference, townBySlug[town.Slug]);
            Fill(row, unit, whole, town);
        }

        (offers, Groups) = ([.. wholes], new(groupOf));
    }

    /// <summary>Of which readiness, months and letters are.</summary>
    public DateOnly Day { get; }

    /// <summary>Rows by offers.</summary>
    public RowGroups Groups { get; }

    /// <summary>Slugs, in the order of their counts in a <see cref="SiteFacet"/>.</summary>
    public IReadOnlyList<string> Towns { get; }

    public int Rows => references.Length;

    public SiteReference ReferenceOf(int row) => references[row];

    /// <summary>The site that the rows of an offer belong to, or the object that stands alone.</summary>
    public SiteReference OfferOf(int group) => offers[group];

    public int TownOf(int row) => townOf[row];

    /// <summary>The row of an object that is on offer by itself, or the first one of a site.</summary>
    public int? RowOf(SiteReference reference)
    {
        var row = Array.IndexOf(references, reference);
        var offer = row >= 0 ? -1 : Array.BinarySearch(offers, reference);
        return row >= 0 ? row : offer >= 0 ? Groups.RowsOf(offer).First() : null;
    }

    /// <summary>Levels are numbers too: the more, the better.</summary>
    public NumberColumn Numbers(SiteTrait trait) => trait == SiteTrait.Level ? levels : numbers[(int)trait] ?? throw new ArgumentOutOfRangeException(nameof(trait), trait, "It is no number.");

    public CodeColumn Codes(SiteTrait trait) => codes[(int)trait] ?? throw new ArgumentOutOfRangeException(nameof(trait), trait, "It has no codes.");

    public Judged Judge(SiteCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Trait == SiteTrait.Town ? JudgeTowns(criterion.Towns)
            : numbers[(int)criterion.Trait] is { } column ? column.Judge(criterion.Range)
            : Codes(criterion.Trait).Judge(criterion.Codes);
    }

    /// <summary>What is on offer by itself in a town, with what it takes from its whole.</summary>
    private static IEnumerable<OfferedUnit> UnitsOf(OfferedTown town)
    {
        Dictionary<SiteReference, SiteObject> effective = [];
        return town.Register.Objects
            .Where(site => site.IsStanding && !town.Register.PartsOf(site.Reference).Any())
            .Select(unit => new OfferedUnit(Effective(unit), WholeOf(unit, town.Register), town))
            .OrderBy(row => row.Whole.Reference).ThenBy(row => row.Unit.Reference);

        SiteObject Effective(SiteObject site)
        {
            if (site.ParentReference is not { } parent || town.Register.Find(parent) is not { } whole)
                return site;
            if (!effective.TryGetValue(parent, out var known))
                effective.Add(parent, known = Effective(whole));
            return site.Inheriting(known);
        }
    }

    /// <summary>What an object is a part of in the end; itself where it stands alone.</summary>
    private static SiteObject WholeOf(SiteObject unit, SiteRegister register)
    {
        var whole = unit;
        while (whole.ParentReference is { } parent && register.Find(parent) is { } larger)
            whole = larger;
        return whole;
    }

    private void Fill(int row, SiteObject unit, SiteObject whole, OfferedTown town)
    {
        Codes(SiteTrait.Kind)[row] = CodeColumn.Bit((int)unit.Kind) | (whole.Kind == SiteKind.Site ? Site : 0);
        Codes(SiteTrait.Status)[row] = CodeColumn.Bit((int)unit.Status);
        var level = Readiness.Of(unit, Day).ReadinessLevel;
        Codes(SiteTrait.Level)[row] = CodeColumn.Bit(SiteCodes.OfLevel(level));
        levels[row] = NumberFact.Of(level);
        Codes(SiteTrait.Ownership)[row] = SiteCodes.MaskOf(unit.Title);
        Codes(SiteTrait.Category)[row] = SiteCodes.MaskOf(unit.LandCategory);
        Codes(SiteTrait.Deal)[row] = SiteCodes.MaskOfFlags(unit.Deals);
        Codes(SiteTrait.Use)[row] = SiteCodes.MaskOfFlags(unit.PermittedUses);
        Codes(SiteTrait.Regime)[row] = SiteCodes.MaskOfFlags(unit.Regimes);
        Codes(SiteTrait.Belt)[row] = town.BeltMask;
        Numbers(SiteTrait.Area)[row] = SiteFacts.AreaOf(unit);
        Numbers(SiteTrait.Floor)[row] = SiteFacts.FloorOf(unit);
        Numbers(SiteTrait.Price)[row] = NumberFact.Of(unit.PriceRoubles);
        Numbers(SiteTrait.Power)[row] = SiteFacts.FreeOf(unit.Utilities.Power, Day);
        Numbers(SiteTrait.Gas)[row] = SiteFacts.FreeOf(unit.Utilities.Gas, Day);
        Numbers(SiteTrait.Water)[row] = SiteFacts.FreeOf(unit.Utilities.Water, Day);
        Numbers(SiteTrait.Rail)[row] = SiteFacts.RailOf(unit);
        Numbers(SiteTrait.Road)[row] = NumberFact.Of(unit.FederalRoadKm);
        Numbers(SiteTrait.Minutes)[row] = town.Minutes;
        Numbers(SiteTrait.Months)[row] = SiteFacts.MonthsOf(unit, Day);
        if (town.VerifiedOn.TryGetValue(unit.Reference, out var on))
            Numbers(SiteTrait.Verified)[row] = NumberFact.Of(on.DayNumber);
    }

    private Judged JudgeTowns(IReadOnlyList<string> slugs)
    {
        var wanted = new bool[Towns.Count];
        foreach (var slug in slugs)
        {
            if (townBySlug.TryGetValue(slug, out var town))
                wanted[town] = true;
        }

        var judged = new Judged(Rows);
        for (var row = 0; row < townOf.Length; row++)
        {
            if (wanted[townOf[row]])
                judged.Yes.Add(row);
        }

        return judged;
    }

    private readonly record struct OfferedUnit(SiteObject Unit, SiteObject Whole, OfferedTown Town);
}
