namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>A table to be written: texts, numbers (int or decimal) or nothing under their headings. Rows are made while they are written.</summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object?>> Rows);
