using SmallTowns.Web.Explore;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>What a town has in a row, ready to be read. A null text is "no data", and the note says why.</summary>
public sealed record ComparedCell(string? Text, string? Note = null);

/// <summary>A row of the comparison, and a cell for each town in the order of the columns.</summary>
public sealed record ComparedRow(string Name, IReadOnlyList<ComparedCell> Cells)
{
    /// <summary>The same measure of the same towns in the explorer; empty for what is no measure.</summary>
    public ExploreQuestion? Question { get; init; }
}
