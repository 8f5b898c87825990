using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Reports;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Staff.Reports;

/// <summary>Erases e-mails that readers left with their reports when they are not needed any more, and closed reports when their year is over.</summary>
public sealed class ReportForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public override string Code => "forget-reports";

    public override string Title => "Стирание почты и старых сообщений читателей";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var (closedBefore, sentBefore, goneBefore) =
            (utcNow - FigureReport.EmailKeptAfterClosing, utcNow - FigureReport.EmailKeptAtMost, utcNow - FigureReport.KeptAfterClosing);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FigureReports.Where(report => report.ClosedUtc < goneBefore).ExecuteDeleteAsync(cancellationToken);
        await db.FigureReports.Where(report => report.Email != null && (report.ClosedUtc < closedBefore || report.SentUtc < sentBefore))
            .ExecuteUpdateAsync(
                report => report.SetProperty(r => r.Email, (string?)null).SetProperty(r => r.EmailErasedUtc, utcNow).SetProperty(r => r.Version, r => r.Version + 1),
                cancellationToken);
        return null;
    }
}
