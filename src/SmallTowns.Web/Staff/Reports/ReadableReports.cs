using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Reports;

internal static class ReadableReports
{
    /// <summary>Whoever speaks for some towns works only on theirs.</summary>
    public static IQueryable<FigureReport> WorkedBy(this IQueryable<FigureReport> reports, StaffActor by)
    {
        var reach = by.ReachOf(Permission.WorkReports);
        if (reach.IsEverything)
            return reports;
        var towns = reach.IdsOf(ScopeKind.Town);
        return reports.Where(report => report.ScopeKind == ScopeKind.Town && towns.Contains(report.ScopeId!.Value));
    }
}
