using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Staff.Import.Difference;

/// <param name="Chosen">The published figure that the row's would replace.</param>
/// <param name="Open">The proposal that is under way about the same.</param>
internal sealed record ComparedRow(ImportedRow Row, RowStatus Status, Figure? Chosen = null, Proposal? Open = null);
