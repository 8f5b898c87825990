namespace SmallTowns.Domain.Sites.Finding;

/// <summary>Rows that stand together as one result, such as the plots of a site: groups lie one after the other.</summary>
public sealed class RowGroups
{
    private readonly int[] groupOf;
    private readonly int[] firstRow;

    /// <param name="groupOf">The group of each row: 0 first, the same or the next one after that.</param>
    public RowGroups(IReadOnlyList<int> groupOf)
    {
        this.groupOf = [.. groupOf];
        List<int> first = [];
        for (var row = 0; row < this.groupOf.Length; row++)
        {
            if (this.groupOf[row] == first.Count)
                first.Add(row);
            else if (this.groupOf[row] != first.Count - 1)
                throw new ArgumentException("Groups lie one after the other.", nameof(groupOf));
        }

        Count = first.Count;
        firstRow = [.. first, this.groupOf.Length];
    }

    public static RowGroups Alone(int rows) => new([.. Enumerable.Range(0, rows)]);

    public int Count { get; }

    public int Rows => groupOf.Length;

    public int Of(int row) => groupOf[row];

    public IEnumerable<int> RowsOf(int group) => Enumerable.Range(firstRow[group], firstRow[group + 1] - firstRow[group]);

    /// <summary>Groups with at least one of these rows.</summary>
    public int CountIn(RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (count, last) = (0, -1);
        foreach (var row in rows)
        {
            if (groupOf[row] == last)
                continue;
            last = groupOf[row];
            count++;
        }

        return count;
    }

    /// <summary>The groups with at least one of these rows, ascending.</summary>
    public IReadOnlyList<int> In(RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<int> groups = [];
        foreach (var row in rows)
        {
            if (groups.Count == 0 || groups[^1] != groupOf[row])
                groups.Add(groupOf[row]);
        }

        return groups;
    }
}
