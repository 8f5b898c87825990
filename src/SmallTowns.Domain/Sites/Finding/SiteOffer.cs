namespace SmallTowns.Domain.Sites.Finding;

/// <summary>A site with its matching parts, or an object that stands alone.</summary>
public sealed class SiteOffer
{
    private readonly SiteIndex index;

    internal SiteOffer(FoundSites found, int group)
    {
        index = found.Index;
        Reference = index.OfferOf(group);
        Rows = [.. index.Groups.RowsOf(group).Where(found.Rows.Contains)];
        AllRows = [.. index.Groups.RowsOf(group)];
        IsSure = Rows.Any(found.IsSure);
        Open = IsSure ? [] : [.. Rows.Select(row => found.OpenAt(row).ToList()).MinBy(open => open.Count) ?? []];
    }

    public SiteReference Reference { get; }

    public string Town => Reference.Town;

    /// <summary>Of the index: what matches of it.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Of the index: all that is on offer of it, matching or not.</summary>
    public IReadOnlyList<int> AllRows { get; }

    public IEnumerable<SiteReference> Units => Rows.Select(index.ReferenceOf);

    /// <summary>One of its rows meets everything that is asked for certain.</summary>
    public bool IsSure { get; }

    /// <summary>What is not known of the row of which least is; empty where one is certain.</summary>
    public IReadOnlyList<SiteTrait> Open { get; }

    /// <summary>A number of what matches.</summary>
    public NumberExtent ExtentOf(SiteTrait trait) => NumberExtent.Of(index.Numbers(trait), Rows);

    /// <summary>The same of all that is free of it, whatever is asked: what a site of several plots has to offer.</summary>
    public NumberExtent FreeExtentOf(SiteTrait trait) =>
        NumberExtent.Of(index.Numbers(trait), AllRows.Where(row => (index.Codes(SiteTrait.Status)[row] & CodeColumn.Bit((int)SiteStatus.Free)) != 0));

    /// <summary>Codes of what matches, all together.</summary>
    public int CodesOf(SiteTrait trait) => Rows.Aggregate(0, (mask, row) => mask | index.Codes(trait)[row]);
}

/// <summary>From the smallest to the largest of the known numbers of several rows.</summary>
/// <param name="Known">Rows with a number, or with a range of one.</param>
/// <param name="Unknown">Rows of which it is unknown; those that have none are in neither.</param>
public readonly record struct NumberExtent(double Least, double Greatest, int Known, int Unknown)
{
    public static NumberExtent Of(NumberColumn column, IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(rows);
        var (least, greatest, known, unknown) = (double.PositiveInfinity, double.NegativeInfinity, 0, 0);
        foreach (var row in rows)
        {
            var fact = column[row];
            if (fact.IsUnknown)
                unknown++;
            else if (!fact.IsNone)
                (least, greatest, known) = (Math.Min(least, fact.Low), Math.Max(greatest, fact.High), known + 1);
        }

        return known == 0 ? new(double.NaN, double.NaN, 0, unknown) : new(least, greatest, known, unknown);
    }
}
