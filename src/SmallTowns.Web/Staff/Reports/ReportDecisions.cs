using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Reports;

/// <summary>Closes reports of readers and erases the e-mails in them. The audit log says who did it; what a reader wrote is not in it.</summary>
public sealed class ReportDecisions(IDbContextFactory<SmallTownsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <param name="outcome">Accepted: the number is then corrected by a proposal like any other.</param>
    /// <param name="answer">Why; for whoever reads the report later.</param>
    [Requires(Permission.WorkReports)]
    public async Task<ReportOutcome> CloseAsync(StaffActor by, int reportId, FigureReportState outcome, string answer, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkReports);
        if (outcome is not (FigureReportState.Accepted or FigureReportState.Declined))
            return new ReportOutcome.Invalid("outcome", "Выберите, прав ли читатель.");
        if (string.IsNullOrWhiteSpace(answer))
            return new ReportOutcome.Invalid("answer", "Напишите, почему: с чем сверили число.");
        if (answer.Trim().Length > FigureReport.AnswerMaxLength)
            return new ReportOutcome.Invalid("answer", $"Не длиннее {FigureReport.AnswerMaxLength} знаков.");
        return await ChangeAsync(by, reportId, (db, report, utcNow) =>
        {
            if (report.State != FigureReportState.Open)
                return false;
            report.Close(outcome, answer.Trim(), by.Name, utcNow);
            audit.Add(db, AuditEvent.ReportClosed, by, detail: $"№ {report.Id}: {ReportWords.Of(outcome)}");
            return true;
        }, cancellationToken);
    }

    /// <summary>Erases the e-mail: at the reader's wish, or because it is not needed any more.</summary>
    [Requires(Permission.WorkReports)]
    public async Task<ReportOutcome> EraseEmailAsync(StaffActor by, int reportId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkReports);
        return await ChangeAsync(by, reportId, (db, report, utcNow) =>
        {
            if (report.Email is null)
                return false;
            report.EraseEmail(utcNow);
            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"почта в сообщении читателя № {report.Id}");
            return true;
        }, cancellationToken);
    }

    private async Task<ReportOutcome> ChangeAsync(
        StaffActor by, int reportId, Func<SmallTownsDbContext, FigureReport, DateTime, bool> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FigureReports.SingleOrDefaultAsync(report => report.Id == reportId, cancellationToken) is not { } report)
            return new ReportOutcome.Overtaken();
        by.RequireFor(Permission.WorkReports, report.Scope);
        if (!change(db, report, clock.GetUtcNow().UtcDateTime))
            return new ReportOutcome.Overtaken();
        return await db.TrySaveAsync(cancellationToken) ? new ReportOutcome.Done() : new ReportOutcome.Overtaken();
    }
}

public abstract record ReportOutcome
{
    public sealed record Done : ReportOutcome;

    public sealed record Invalid(string Field, string Sentence) : ReportOutcome;

    /// <summary>Somebody else was faster, or the report is gone.</summary>
    public sealed record Overtaken : ReportOutcome;
}
