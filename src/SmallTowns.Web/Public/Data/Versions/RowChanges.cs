namespace SmallTowns.Web.Public.Data.Versions;

public enum RowChangeKind
{
    Added,
    Changed,
    Withdrawn,
}

/// <summary>What happened to one row between two versions.</summary>
/// <param name="Key">The cells by which the row is known.</param>
/// <param name="Cells">The cells that changed, with the column's key; of a row that came or went, none.</param>
/// <param name="Row">The whole row as it is, or as it was when it went.</param>
public sealed record RowChange(RowChangeKind Kind, IReadOnlyList<string> Key, IReadOnlyList<CellChange> Cells, IReadOnlyDictionary<string, string> Row);

public sealed record CellChange(string Column, string Before, string After);

/// <summary>
/// What changed between two versions of a dataset, by rows and by words. Rows are known by the key columns; where several
/// have the same key, they are compared in their order.
/// </summary>
public sealed record RowChanges(IReadOnlyList<RowChange> Rows, IReadOnlyList<string> NewColumns, IReadOnlyList<string> GoneColumns)
{
    public int Of(RowChangeKind kind) => Rows.Count(row => row.Kind == kind);

    public static RowChanges Between(VersionRows before, VersionRows now, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (old, young) = (new Keyed(before, keys), new Keyed(now, keys));
        var common = now.Heads.Where(head => before.Heads.Contains(head)).ToList();
        List<RowChange> changes = [];
        foreach (var (key, row) in young.Rows)
        {
            if (!old.ByKey.TryGetValue(key, out var was))
                changes.Add(new(RowChangeKind.Added, young.KeyOf(row), [], young.Named(row)));
            else if (CellsBetween(old, was, young, row, common) is { Count: > 0 } cells)
                changes.Add(new(RowChangeKind.Changed, young.KeyOf(row), cells, young.Named(row)));
        }

        changes.AddRange(old.Rows.Where(row => !young.ByKey.ContainsKey(row.Key)).Select(row => new RowChange(RowChangeKind.Withdrawn, old.KeyOf(row.Row), [], old.Named(row.Row))));
        var isFirst = before.Heads.Count == 0;
        return new(changes, isFirst ? [] : [.. now.Heads.Except(before.Heads)], [.. before.Heads.Except(now.Heads)]);
    }

    private static List<CellChange> CellsBetween(Keyed old, string[] was, Keyed young, string[] row, List<string> common) =>
    [
        .. from head in common
           let before = was[old.Places[head]]
           let after = row[young.Places[head]]
           where before != after
           select new CellChange(head, before, after),
    ];

    private sealed class Keyed
    {
        private readonly VersionRows table;
        private readonly List<int> keys;

        public Keyed(VersionRows table, IReadOnlyList<string> keys)
        {
            this.table = table;
            Places = table.Heads.Index().ToDictionary(head => head.Item, head => head.Index);
            this.keys = [.. keys.Where(Places.ContainsKey).Select(key => Places[key])];
            var seen = new Dictionary<string, int>();
            foreach (var row in table.Rows)
            {
                var key = string.Join('\u001F', KeyOf(row));
                var number = seen[key] = seen.GetValueOrDefault(key) + 1;
                ByKey.Add($"{key}\u001F{number}", row);
            }
        }

        public Dictionary<string, int> Places { get; }
        public OrderedDictionary<string, string[]> ByKey { get; } = [];
        public IEnumerable<(string Key, string[] Row)> Rows => ByKey.Select(row => (row.Key, row.Value));

        public IReadOnlyList<string> KeyOf(string[] row) => [.. keys.Select(place => row[place])];

        public Dictionary<string, string> Named(string[] row) => table.Heads.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
