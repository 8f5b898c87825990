using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>
/// A name that is merged over several rows stands for each of them. Numbers never spread: one number that is merged over three towns is
/// not the number of each.
/// </summary>
internal sealed class MergedTexts
{
    private readonly Queue<MergedCells> waiting;
    private readonly Dictionary<MergedCells, FileCell> open = [];

    public MergedTexts(FileFacts facts, ColumnMap map)
    {
        var numbers = map.PerNumber().SelectMany(one => one.Columns).Where(pair => pair.Key is FieldKeys.Value or FieldKeys.Upper).Select(pair => pair.Value).ToHashSet();
        var first = facts.Head.Last;
        waiting = new(facts.Outline.Merged.Where(merged => merged.FirstRow > first && merged.LastRow > merged.FirstRow && merged.FirstColumn == merged.LastColumn && !numbers.Contains(merged.FirstColumn)).OrderBy(merged => merged.FirstRow));
    }

    public FileRow Spread(FileRow row)
    {
        if (waiting.Count == 0 && open.Count == 0)
            return row;
        while (waiting.TryPeek(out var next) && next.FirstRow <= row.Number)
        {
            if (next.FirstRow == row.Number && row[next.FirstColumn] is { IsBlank: false, Kind: CellKind.Text } text)
                open[next] = text;
            waiting.Dequeue();
        }

        foreach (var over in open.Keys.Where(merged => merged.LastRow < row.Number).ToList())
            open.Remove(over);
        if (open.Count == 0)
            return row;
        var cells = row.Cells.ToList();
        foreach (var (merged, text) in open.Where(pair => pair.Key.FirstRow < row.Number))
        {
            while (cells.Count <= merged.FirstColumn)
                cells.Add(FileCell.Empty);
            if (cells[merged.FirstColumn].IsBlank)
                cells[merged.FirstColumn] = text;
        }

        return row with { Cells = cells };
    }
}
