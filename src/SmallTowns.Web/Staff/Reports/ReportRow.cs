using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Reports;

namespace SmallTowns.Web.Staff.Reports;

/// <param name="IsOpen">Empty for all of them.</param>
public sealed record ReportFilter(bool? IsOpen = null, string? TownSlug = null);

/// <summary>A report with the number that it is about, as that stands now.</summary>
/// <param name="Town">Empty for a number of the region.</param>
public sealed record ReportRow(FigureReport Report, Figure Figure, string? Town, string? TownSlug);

/// <param name="Total">All that the filter finds.</param>
/// <param name="Towns">Of the reports that the person may read: what the filter offers.</param>
public sealed record ReportRows(IReadOnlyList<ReportRow> Rows, int Total, IReadOnlyList<(string Slug, string Name)> Towns);
