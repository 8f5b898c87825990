using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Goes through the rows of a file once: what is understood comes out, what is not goes to the log. One row is in memory at a time.</summary>
/// <param name="passing">What a person lets be passed over.</param>
public sealed class FileCheck(TableFile file, FileFacts facts, ImportForm form, ColumnMap map, ImportReference reference, IReadOnlySet<PassReason>? passing = null)
{
    private readonly IReadOnlySet<PassReason> passing = passing ?? new HashSet<PassReason>();
    private readonly IReadOnlyList<ColumnMap> maps = map.PerNumber();

    public IEnumerable<ImportedRow> Rows(IssueLog log, Action<int>? onRow = null, CancellationToken cancellation = default)
    {
        var figures = new FigureRows(form, reference, facts.Habit);
        var towns = new TownRows(reference, facts.Habit);
        var sorting = new RowSorting(form, map, facts, reference);
        var merged = new MergedTexts(facts, map);
        var count = 0;
        var firstRows = new Dictionary<object, int>();
        foreach (var stored in file.Rows(cancellation).Where(row => row.Number > facts.Head.Last))
        {
            onRow?.Invoke(++count);
            var row = merged.Spread(stored);
            if (IsPassedOver(row, sorting, log))
                continue;
            var told = new HashSet<(int, string)>();
            var isWhole = Cells(row, map, log, told).CheckEveryCell();
            foreach (var one in maps)
            {
                var cells = Cells(row, one, log, told);
                if (form.IsOfFigures && IsWithoutValue(row, one, log) && isWhole)
                    continue;
                ImportedRow? read = form.IsOfFigures ? figures.Read(row.Number, cells) : towns.Read(row.Number, cells);
                if (read is null || !isWhole)
                    continue;
                object identity = read is ImportedFigure figure ? figure.Identity : read.Town.Slug;
                if (firstRows.TryAdd(identity, row.Number))
                    yield return read;
                else
                    cells.Error(form.IsOfFigures ? FieldKeys.Town : FieldKeys.Slug, $"строки {firstRows[identity]} и {row.Number} — об одном и том же: {Same(form)}. Оставьте одну");
            }
        }
    }

    private RowCells Cells(FileRow row, ColumnMap understood, IssueLog log, HashSet<(int, string)> told) => new(row, form, understood, facts.Headings, log, told);

    private bool IsPassedOver(FileRow row, RowSorting sorting, IssueLog log)
    {
        if (sorting.Of(row) is not { } reason)
            return false;
        log.Passed.Add(RowSorting.Passed(row, reason));
        if (passing.Contains(reason))
            return true;
        if (!reason.IsWhole())
            return false;
        log.Add(new(row.Number, "", "", RowSorting.Passed(row, reason).Start, Sentences.Of(RowSorting.Sentence(reason)), IsWarning: false));
        return true;
    }

    /// <summary>Whether the number is not there and the person lets that pass.</summary>
    private bool IsWithoutValue(FileRow row, ColumnMap one, IssueLog log)
    {
        var cell = one.CellOf(FieldKeys.Value, row);
        if (!cell.IsBlank && !(cell.Kind is CellKind.Text or CellKind.Error && UnknownValue.Is(cell.Text)))
            return false;
        log.Passed.Add(RowSorting.Passed(row, PassReason.NoValue, one.Columns.TryGetValue(FieldKeys.Value, out var column) ? ColumnLetters.Of(column) : ""));
        return passing.Contains(PassReason.NoValue);
    }

    private static string Same(ImportForm form) =>
        form.IsOfFigures ? "тот же город, период, территория и источник" : "тот же город";
}
