namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// A table to be written: under its headings texts, numbers (int, long, double or decimal), flags, days, or nothing.
/// Rows may be made while they are written.
/// </summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>What a spreadsheet program offers for the cells of a column; a text file has no such thing.</summary>
    public IReadOnlyList<ColumnChoices> Choices { get; init; } = [];
}

/// <param name="Column">Counted from 0.</param>
/// <param name="Range">Where in the workbook the choices stand: <c>'Слова'!$B$2:$B$6</c>.</param>
public sealed record ColumnChoices(int Column, string Range);
