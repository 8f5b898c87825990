using SmallTowns.Web.Explore;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>One measure of one town, ready to be read. A null text is "no data", and the note says why.</summary>
public sealed record ComparedCell(string? Text, string? Note = null);

/// <summary>A row of the comparison: a measure, and a cell for each town in the order of the columns.</summary>
public sealed record ComparedRow(string Name, IReadOnlyList<ComparedCell> Cells, bool IsNumber = true)
{
    /// <summary>The same measure of the same towns in the explorer; empty for what is not a number of a measure.</summary>
    public ExploreQuestion? Question { get; init; }
}
