using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Staff.Import;

/// <summary>What the checks and the comparison found in a file. With errors in it nothing can be proposed, and the comparison is not finished.</summary>
public sealed record ImportReport(int Rows, int Errors, int Warnings, IReadOnlyList<ImportIssue> FirstIssues, ImportDifference Difference, string? Refusal = null)
{
    public bool MayBeProposed => Refusal is null && Errors == 0 && Difference.Proposed > 0;
}
