namespace SmallTowns.Domain.Imports;

/// <summary>How the columns of a file with these headings were understood last time, so that nobody matches them twice.</summary>
public sealed class ImportShape : Entity
{
    public const int HashLength = 64;

    public ImportKind Kind { get; init; }

    /// <summary>SHA-256 of the headings in their order.</summary>
    public required string HeadingsHash { get; init; }

    /// <summary>A JSON object: field → number of the column.</summary>
    public required string Columns { get; set; }
}
