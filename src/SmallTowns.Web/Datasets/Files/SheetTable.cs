namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// A table to be written: under its headings texts, numbers (int, long, double or decimal), flags, days, or nothing.
/// Rows may be made while they are written.
/// </summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object?>> Rows);
