using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Staff.Import;

/// <summary>What the checks and the comparison found in a file. With errors in it nothing can be proposed, and the comparison is not finished.</summary>
public sealed record ImportReport(int Rows, int Errors, int Warnings, IReadOnlyList<ImportIssue> FirstIssues, ImportDifference Difference, string? Refusal = null)
{
    /// <summary>Rows that are no numbers of towns: passed over where the person let them, errors where not.</summary>
    public PassedRows Passed { get; init; } = new();

    /// <summary>What became of the same file when it came before; empty where it never did.</summary>
    public string? CameBefore { get; init; }

    public bool MayBeProposed => Refusal is null && Errors == 0 && Difference.Proposed > 0;
}
