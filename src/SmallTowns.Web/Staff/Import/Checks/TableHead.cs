using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Which rows of a file are its headings, by their numbers: one, or two that combine.</summary>
public sealed record TableHead(int First, int Last)
{
    /// <summary>The head that the file seems to have. Titles stand above it, and under it perhaps a second row that parts its columns.</summary>
    /// <param name="top">The first rows of the file.</param>
    /// <param name="form">What the file holds; where that is not known, the first row is the head.</param>
    public static TableHead Suggest(IReadOnlyList<FileRow> top, ImportForm? form)
    {
        if (form is null)
            return new(top[0].Number, top[0].Number);
        var names = form.Fields.SelectMany(field => field.Names).Select(NormalizedText.Of).ToHashSet();
        var best = top.MaxBy(row => row.Cells.Count(cell => names.Contains(NormalizedText.Of(cell.Text))))!;
        if (!best.Cells.Any(cell => names.Contains(NormalizedText.Of(cell.Text))))
            best = top.FirstOrDefault(row => row.Cells.Count(cell => cell is { IsBlank: false, Kind: CellKind.Text }) > 1) ?? top[0];
        var next = top.SkipWhile(row => row.Number <= best.Number).FirstOrDefault();
        return new(best.Number, next is not null && PartsColumns(best, next, names) ? next.Number : best.Number);
    }

    /// <summary>The headings of the columns: of two rows those that stand above and below each other are one heading.</summary>
    public IReadOnlyList<string> Headings(IReadOnlyList<FileRow> top, TableOutline outline)
    {
        var (upper, lower) = (top.FirstOrDefault(row => row.Number == First), top.FirstOrDefault(row => row.Number == Last));
        if (upper is null || lower is null)
            return [];
        if (First == Last)
            return [.. upper.Cells.Select(TextOf)];
        return [.. Enumerable.Range(0, Math.Max(upper.Cells.Count, lower.Cells.Count)).Select(column => Combined(Above(upper, lower, column, outline), TextOf(lower[column])))];
    }

    /// <summary>A row under the headings that names years or parts of what stands above it, and no town.</summary>
    private static bool PartsColumns(FileRow head, FileRow next, HashSet<string> names)
    {
        var filled = next.Cells.Where(cell => !cell.IsBlank).ToList();
        if (filled.Count == 0 || next.Number != head.Number + 1)
            return false;
        if (filled.TrueForAll(cell => PeriodText.In(cell.Text) is not null || names.Contains(NormalizedText.Of(cell.Text))))
            return true;
        return next[0].IsBlank && filled.TrueForAll(cell => cell.Kind == CellKind.Text && (PeriodText.In(cell.Text) is not null || !cell.Text.Any(char.IsDigit)) && !UnknownValue.Is(cell.Text));
    }

    private static string Above(FileRow upper, FileRow lower, int column, TableOutline outline)
    {
        if (outline.Merged.FirstOrDefault(merged => merged.Covers(upper.Number, column)) is { } merged)
            return TextOf(upper[merged.FirstColumn]);
        // A text file has no merged cells: what is empty above a part goes on from the left.
        if (!upper[column].IsBlank || lower[column].IsBlank || outline.Kind != TableKind.Csv)
            return TextOf(upper[column]);
        var left = column;
        while (left > 0 && upper[left].IsBlank)
            left--;
        return TextOf(upper[left]);
    }

    private static string Combined(string above, string below) =>
        above.Length == 0 ? below : below.Length == 0 || NormalizedText.Of(above) == NormalizedText.Of(below) ? above : $"{above} / {below}";

    private static string TextOf(FileCell cell) => NormalizedText.Visible(cell.Text).ReplaceLineEndings(" ").Trim();
}
