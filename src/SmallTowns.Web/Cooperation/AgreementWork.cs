using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Agreements from coordination to their end. Each command takes the version that its page was drawn from: of two people one is told to look again.</summary>
public sealed class AgreementWork(IDbContextFactory<SmallTownsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    internal const string NoKeeper = "Этот человек не ведёт соглашений или отключён. Выберите другого.";

    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> CoordinateAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.KeepAgreements, id, version, (row, hand) => row.Coordinate(hand), "Отправлено на согласование: прочитайте и одобрите.", cancellationToken);

    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> ReturnAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.KeepAgreements, id, version, (row, hand) => row.Return(TypedText.Clean(reason), hand), "Возвращено в проект.", cancellationToken);

    /// <summary>A party approves the text as it stands, by a decision of the Association or by a document of its own.</summary>
    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> ApproveAsync(StaffActor by, int id, int version, int partyId, PartyApproval approval, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        ArgumentNullException.ThrowIfNull(approval);
        return ChangeAsync(by, Permission.KeepAgreements, id, version, async (db, row, hand) =>
        {
            var clean = approval with { Document = TypedText.Clean(approval.Document), Number = TypedText.Clean(approval.Number) };
            AssemblyDecision? decision = null;
            if (clean.DecisionId is { } decisionId)
            {
                decision = await db.AssemblyDecisions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == decisionId && one.Ordinal != null, cancellationToken);
                if (decision is null)
                    return new CommandOutcome.Invalid(nameof(approval.DecisionId), "Такого решения нет: номер решение получает с подписанным протоколом.");
                if (!ApprovingDecisions.States.Contains(decision.State))
                    return new CommandOutcome.Invalid(nameof(approval.DecisionId), "Это решение больше не действует. Выберите другое.");
            }

            var names = await AgreementQueries.PartyNamesAsync(db, row.Parties, cancellationToken);
            var what = decision is not null ? $"решение {decision.Reference}" : string.Join(" № ", new[] { clean.Document, clean.Number }.Where(part => part.Length > 0));
            var words = $"{names.GetValueOrDefault(partyId)}: {what}{(clean.On is { } on ? $" от {Days.InWords(on)}" : null)}";
            return CooperationWords.Outcome(row.Approve(partyId, clean, words, hand));
        }, "Одобрено одной из сторон.", cancellationToken);
    }

    [Requires(Permission.SignAgreements)]
    public Task<CommandOutcome> SignAsync(StaffActor by, int id, int version, DateOnly? on, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.SignAgreements, id, version, async (db, row, hand) =>
        {
            // Weeks may lie between the approval and this day: the decision may have been cancelled since.
            if (row.State is AgreementState.Coordination && await ApprovingDecisions.LostByAsync(db, row, cancellationToken) is { Count: > 0 } lost)
                return new CommandOutcome.Invalid(lost);
            return CooperationWords.Outcome(row.Sign(on, hand));
        }, "Подписано.", cancellationToken);

    [Requires(Permission.SignAgreements)]
    public Task<CommandOutcome> RenewAsync(StaffActor by, int id, int version, int? months, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.SignAgreements, id, version, (row, hand) => row.Renew(months, CooperationWords.Moved, hand), "Продлено.", cancellationToken);

    [Requires(Permission.SignAgreements)]
    public Task<CommandOutcome> DeclineRenewalAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.SignAgreements, id, version, (row, hand) => row.DeclineRenewal(TypedText.Clean(reason), hand), "Само продлеваться не будет.", cancellationToken);

    /// <summary>What was never signed is given up: the need and the offer that it came of are open again.</summary>
    [Requires(Permission.SignAgreements)]
    public Task<CommandOutcome> TerminateAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.SignAgreements, id, version, async (db, row, hand) =>
        {
            var why = TypedText.Clean(reason);
            var findings = row.Terminate(why, hand);
            if (findings.Count == 0 && row.SignedUtc is null)
                await ReopenEntriesAsync(db, row, why, hand, cancellationToken);
            return CooperationWords.Outcome(findings);
        }, "Прекращено.", cancellationToken);

    /// <summary>Somebody else keeps it and hears of its end from now on.</summary>
    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> HandOverAsync(StaffActor by, int id, int version, int? userId, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.KeepAgreements, id, version, async (db, row, hand) =>
        {
            if (userId is { } user && !(await CooperationReach.KeepersAsync(db, cancellationToken)).Contains(user))
                return new CommandOutcome.Invalid(nameof(Agreement.ResponsibleUserId), NoKeeper);
            var names = await WorkPeople.NamesAsync(db, [userId, row.ResponsibleUserId], cancellationToken);
            return CooperationWords.Outcome(row.HandOver(userId, $"{names[row.ResponsibleUserId]} → {(userId is { } taker ? names[taker] : null)}", hand));
        }, "Передано: за соглашение отвечает другой человек.", cancellationToken);

    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> PlanReportsAsync(StaffActor by, int id, int version, ReportPlan plan, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        ArgumentNullException.ThrowIfNull(plan);
        return ChangeAsync(by, Permission.KeepAgreements, id, version, (row, hand) => row.PlanReports(plan with { Title = TypedText.Clean(plan.Title) }, hand), "Назначены отчёты.", cancellationToken);
    }

    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> ReceiveReportAsync(StaffActor by, int id, int version, int reportId, DateOnly? on, string note, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, Permission.KeepAgreements, id, version, (row, hand) => row.ReceiveReport(reportId, on, TypedText.Clean(note), hand), "Отчёт получен.", cancellationToken);

    /// <summary>A report that is not needed, or was planned by mistake. A wrong day is mended by planning it anew.</summary>
    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> DropReportAsync(StaffActor by, int id, int version, int reportId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        return ChangeAsync(by, Permission.KeepAgreements, id, version, (db, row, hand) =>
        {
            var awaited = row.Reports.FirstOrDefault(report => report.Id == reportId);
            var findings = row.DropReport(reportId, TypedText.Clean(reason), (report, why) => $"{report.Title}, к {Days.InWords(report.DueOn)}: {why}", hand);
            if (findings.Count == 0)
                db.AgreementReports.Remove(awaited!);
            return Task.FromResult(CooperationWords.Outcome(findings));
        }, "Отчёт снят.", cancellationToken);
    }

    /// <summary>The names of those who signed an agreement that is over; their offices stay.</summary>
    [Requires(Permission.KeepAgreements)]
    public Task<CommandOutcome> EraseNamesAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        return ChangeAsync(by, Permission.KeepAgreements, id, version, async (db, row, hand) =>
        {
            var findings = row.EraseNames(hand);
            if (findings.Count > 0)
                return CooperationWords.Outcome(findings);
            // What somebody typed into its draft and has not sent names them too.
            var form = DraftForm(id);
            var beside = form + '#';
            await db.PersonalDrafts.Where(draft => draft.Form == form || draft.Form.StartsWith(beside)).ExecuteDeleteAsync(cancellationToken);
            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"имена подписавших соглашение № {row.Number}");
            return new CommandOutcome.Done();
        }, "Имена подписавших стёрты.", cancellationToken);
    }

    /// <summary>Where what is typed into the draft of an agreement is kept until it is sent.</summary>
    internal static string DraftForm(int id) => string.Create(CultureInfo.InvariantCulture, $"agreement:{id}/edit");

    /// <summary>Whether the form is of an agreement whose names were erased: what a page that was open then still shows must not be kept.</summary>
    internal static async Task<bool> IsErasedAsync(SmallTownsDbContext db, string form, CancellationToken cancellationToken) =>
        form.Split(':', '/') is ["agreement", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await db.Agreements.AnyAsync(a => a.Id == id && a.NamesErasedUtc != null, cancellationToken);

    private static async Task ReopenEntriesAsync(SmallTownsDbContext db, Agreement row, string reason, WorkHand hand, CancellationToken cancellationToken)
    {
        var talkId = await db.CooperationTalks.Where(one => one.AgreementId == row.Id && one.State == TalkState.Agreed).Select(one => (int?)one.Id).SingleOrDefaultAsync(cancellationToken);
        if (talkId is null || await EntryWork.TalkAsync(db, talkId.Value, cancellationToken) is not { } found || found.Talk.FallThrough(found.Need, found.Offer, reason, hand).Count > 0)
            return;
        foreach (var entry in new[] { found.Need, found.Offer })
        {
            await CooperationNotices.TellAsync(
                db, entry, await CooperationNotices.PeopleOfAsync(db, entry, cancellationToken),
                $"Соглашение № {row.Number} прекращено до подписания, {EntryWork.Left(entry)}", hand, cancellationToken);
        }
    }

    private Task<CommandOutcome> ChangeAsync(
        StaffActor by, Permission permission, int id, int version, Func<Agreement, WorkHand, IReadOnlyList<CooperationFinding>> change, string told, CancellationToken cancellationToken) =>
        ChangeAsync(by, permission, id, version, (_, row, hand) => Task.FromResult(CooperationWords.Outcome(change(row, hand))), told, cancellationToken);

    private async Task<CommandOutcome> ChangeAsync(
        StaffActor by, Permission permission, int id, int version, Func<SmallTownsDbContext, Agreement, WorkHand, Task<CommandOutcome>> change, string told,
        CancellationToken cancellationToken)
    {
        by.Require(permission);
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, RegionCalendar.DayOf(hand.Utc), cancellationToken);
        if (!(permission is Permission.SignAgreements ? reach.Signs : reach.Keeps))
            throw new AccessDeniedException(permission);
        if (await db.Agreements.Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } row || row.Version != version)
            return new CommandOutcome.Overtaken();
        await db.Entry(row).Collection(a => a.Reports).LoadAsync(cancellationToken);
        var outcome = await change(db, row, hand);
        if (outcome is not CommandOutcome.Done)
            return outcome;
        // Parties, reports and steps are rows of their own; the agreement has changed all the same.
        db.Entry(row).State = EntityState.Modified;
        return await db.TrySaveAsync(
            async () => await CooperationNotices.TellAsync(db, row, await CooperationNotices.PeopleOfAsync(db, row, cancellationToken), told, hand, cancellationToken), cancellationToken)
            ? outcome : new CommandOutcome.Overtaken();
    }
}
