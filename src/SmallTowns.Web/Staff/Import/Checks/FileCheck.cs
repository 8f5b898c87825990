using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Goes through the rows of a file once: what is understood comes out, what is not goes to the log. One row is in memory at a time.</summary>
public sealed class FileCheck(TableFile file, FileFacts facts, ImportForm form, ColumnMap map, ImportReference reference)
{
    public IEnumerable<ImportedRow> Rows(IssueLog log, Action<int>? onRow = null, CancellationToken cancellation = default)
    {
        var figures = new FigureRows(form, reference, facts.Habit);
        var towns = new TownRows(reference, facts.Habit);
        var count = 0;
        var firstRows = new Dictionary<object, int>();
        foreach (var row in file.Rows(cancellation).Skip(1))
        {
            onRow?.Invoke(++count);
            var cells = new RowCells(row, form, map, facts.Headings, log);
            cells.CheckEveryCell();
            ImportedRow? read = form.IsOfFigures ? figures.Read(row.Number, cells) : towns.Read(row.Number, cells);
            if (read is null)
                continue;
            object identity = read is ImportedFigure figure ? figure.Identity : read.Town.Slug;
            if (firstRows.TryAdd(identity, row.Number))
                yield return read;
            else
                cells.Error(form.IsOfFigures ? FieldKeys.Town : FieldKeys.Slug, $"строки {firstRows[identity]} и {row.Number} — об одном и том же: {Same(form)}. Оставьте одну");
        }
    }

    private static string Same(ImportForm form) =>
        form.IsOfFigures ? "тот же город, период, территория и источник" : "тот же город";
}
