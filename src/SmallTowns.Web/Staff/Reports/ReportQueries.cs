using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Reports;

/// <summary>What readers have reported, to those who may work on it.</summary>
public sealed class ReportQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.WorkReports)]
    public async Task<int> CountOpenAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkReports);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FigureReports.WorkedBy(by).CountAsync(report => report.State == FigureReportState.Open, cancellationToken);
    }

    /// <summary>What is open first, the longest waiting before the others; then what is closed, the latest first.</summary>
    [Requires(Permission.WorkReports)]
    public async Task<ReportRows> PageAsync(StaffActor by, ReportFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkReports);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = db.FigureReports.AsNoTracking().WorkedBy(by);
        var townIds = await mine.Where(report => report.ScopeKind == ScopeKind.Town).Select(report => report.ScopeId!.Value).Distinct().ToListAsync(cancellationToken);
        var towns = await db.Towns.Where(town => townIds.Contains(town.Id)).OrderBy(town => town.NameRu)
            .Select(town => new { town.Id, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var asked = mine;
        if (filter.IsOpen is { } isOpen)
            asked = asked.Where(report => (report.State == FigureReportState.Open) == isOpen);
        if (filter.TownSlug is { } slug)
        {
            var townId = towns.FirstOrDefault(town => town.Slug == slug)?.Id;
            asked = asked.Where(report => report.ScopeKind == ScopeKind.Town && report.ScopeId == townId);
        }

        var reports = await asked
            .OrderBy(report => report.State == FigureReportState.Open ? 0 : 1)
            .ThenByDescending(report => report.ClosedUtc).ThenBy(report => report.SentUtc).ThenBy(report => report.Id)
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new(await RowsAsync(db, reports, cancellationToken), await asked.CountAsync(cancellationToken), [.. towns.Select(town => (town.Slug, town.NameRu))]);
    }

    /// <returns>Empty where there is no such report, or it is about somebody else's town.</returns>
    [Requires(Permission.WorkReports)]
    public async Task<ReportRow?> FindAsync(StaffActor by, int reportId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkReports);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reports = await db.FigureReports.AsNoTracking().WorkedBy(by).Where(report => report.Id == reportId).ToListAsync(cancellationToken);
        return (await RowsAsync(db, reports, cancellationToken)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<ReportRow>> RowsAsync(SmallTownsDbContext db, List<FigureReport> reports, CancellationToken cancellationToken)
    {
        var ids = reports.Select(report => report.FigureId).ToHashSet();
        var figures = await db.Figures.AsNoTracking().Where(figure => ids.Contains(figure.Id)).WithWords().Include(figure => figure.Town)
            .ToDictionaryAsync(figure => figure.Id, cancellationToken);
        return [.. reports.Select(report => new ReportRow(report, figures[report.FigureId], figures[report.FigureId].Town?.NameRu, figures[report.FigureId].Town?.Slug))];
    }
}
