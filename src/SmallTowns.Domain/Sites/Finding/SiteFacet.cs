namespace SmallTowns.Domain.Sites.Finding;

/// <summary>How many offers there are by each choice of a trait. An offer with plots of two sorts counts by both; the unknown are a group of their own.</summary>
public sealed class SiteFacet
{
    private readonly int[] counts;

    private SiteFacet(SiteTrait trait, int[] counts, int unknown, NumberExtent extent) => (Trait, this.counts, Unknown, Extent) = (trait, counts, unknown, extent);

    public SiteTrait Trait { get; }

    /// <summary>Offers with a row of which it is unknown.</summary>
    public int Unknown { get; }

    /// <summary>Of a number: from the smallest to the largest.</summary>
    public NumberExtent Extent { get; }

    /// <param name="code">Of the column; of towns, the place in <see cref="SiteIndex.Towns"/>.</param>
    public int this[int code] => code < counts.Length ? counts[code] : 0;

    internal static SiteFacet Of(SiteIndex index, SiteTrait trait, RowSet rows) => trait switch
    {
        SiteTrait.Town => OfTowns(index, rows),
        _ when SiteTraits.Numbers.Contains(trait) => OfNumbers(index, trait, rows),
        _ => OfCodes(index, trait, rows),
    };

    private static SiteFacet OfCodes(SiteIndex index, SiteTrait trait, RowSet rows)
    {
        var column = index.Codes(trait);
        var counts = new int[CodeColumn.MostCodes + 1];
        Span<int> last = stackalloc int[counts.Length];
        last.Fill(-1);
        foreach (var row in rows)
        {
            var group = index.Groups.Of(row);
            for (var mask = column[row]; mask != 0; mask &= mask - 1)
            {
                var code = int.TrailingZeroCount(mask);
                if (last[code] == group)
                    continue;
                last[code] = group;
                counts[code]++;
            }
        }

        return new(trait, counts, counts[0], default);
    }

    private static SiteFacet OfTowns(SiteIndex index, RowSet rows)
    {
        var counts = new int[index.Towns.Count];
        var last = -1;
        foreach (var row in rows)
        {
            // An offer lies in one town.
            if (index.Groups.Of(row) is var group && group == last)
                continue;
            last = group;
            counts[index.TownOf(row)]++;
        }

        return new(SiteTrait.Town, counts, 0, default);
    }

    private static SiteFacet OfNumbers(SiteIndex index, SiteTrait trait, RowSet rows)
    {
        var column = index.Numbers(trait);
        var (least, greatest, known, unknown, lastKnown, lastUnknown) = (double.PositiveInfinity, double.NegativeInfinity, 0, 0, -1, -1);
        foreach (var row in rows)
        {
            var (fact, group) = (column[row], index.Groups.Of(row));
            if (fact.IsUnknown)
            {
                if (lastUnknown != group)
                    (unknown, lastUnknown) = (unknown + 1, group);
            }
            else if (!fact.IsNone)
            {
                if (lastKnown != group)
                    (known, lastKnown) = (known + 1, group);
                (least, greatest) = (Math.Min(least, fact.Low), Math.Max(greatest, fact.High));
            }
        }

        return new(trait, [], unknown, known == 0 ? new(double.NaN, double.NaN, 0, unknown) : new(least, greatest, known, unknown));
    }
}
