namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>One measure of one town, ready to be read. A null text is "no data", and the note says why.</summary>
public sealed record ComparedCell(string? Text, string? Note = null);

/// <summary>A row of the comparison: a measure, and a cell for each town in the order of the columns.</summary>
public sealed record ComparedRow(string Name, IReadOnlyList<ComparedCell> Cells, bool IsNumber = true);
