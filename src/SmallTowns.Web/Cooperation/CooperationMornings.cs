using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>
/// Each morning: needs and offers whose time is over, agreements whose first day has come or whose last day is past, alarms about coming ends and
/// overdue reports. Each is saved by itself, and done again it does nothing: a second node, or a night without the portal, changes nothing. What
/// somebody has changed at this very moment is looked at tomorrow as they left it.
/// </summary>
public sealed class CooperationMornings(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>Before people come to work, and before the letters of the morning.</summary>
    private static readonly TimeOnly At = new(5, 0);

    /// <summary>Of what has been overdue for longer everybody was told; a portal that stood still that long tells of the rest on its boards.</summary>
    private const int LookBackDays = 30;

    public override string Code => "cooperation-mornings";

    public override string Title => "Сроки потребностей, предложений и соглашений городов";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var portal = new WorkHand(0, "Портал", utcNow);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var id in await db.CooperationEntries.Where(entry => entry.State == EntryState.Open && entry.To < today).OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(cancellationToken))
            await ExpireAsync(id, portal, cancellationToken);
        var due = db.Agreements.Where(a => (a.State == AgreementState.SignedByAll && a.From <= today)
            || ((a.State == AgreementState.InForce || a.State == AgreementState.Renewed) && a.To < today));
        foreach (var id in await due.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken))
            await MoveAsync(id, portal, cancellationToken);
        await TellOfEndsAsync(today, portal, cancellationToken);
        await TellOfReportsAsync(today, portal, cancellationToken);
    }

    private async Task ExpireAsync(int id, WorkHand portal, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.CooperationEntries.SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken) is { } entry && entry.Expire(portal))
            await db.TrySaveAsync(async () => await CooperationNotices.TellAsync(
                db, entry, await CooperationNotices.PeopleOfAsync(db, entry, cancellationToken), $"Последний день был {Days.InWords(entry.To)}: запись закрыта. Если она ещё нужна, напишите новую.", portal, cancellationToken), cancellationToken);
    }

    private async Task MoveAsync(int id, WorkHand portal, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var agreement = await db.Agreements.Include(a => a.Parties).SingleAsync(a => a.Id == id, cancellationToken);
        var hasBegun = agreement.ComeIntoForce(portal);
        // What was signed late may be past its term already.
        if (!agreement.PassTerm(CooperationWords.Moved, portal) && !hasBegun)
            return;
        var told = agreement.State switch
        {
            AgreementState.Ended => "Срок истёк.",
            AgreementState.Renewed => $"Продлено: теперь последний день {Days.InWords(agreement.To!.Value)}.",
            _ => "Вступило в силу.",
        };
        await db.TrySaveAsync(async () => await CooperationNotices.TellAsync(db, agreement, await CooperationNotices.PeopleOfAsync(db, agreement, cancellationToken), told, portal, cancellationToken), cancellationToken);
    }

    /// <summary>Once for a term: a renewed agreement has another last day, and is told of anew.</summary>
    private async Task TellOfEndsAsync(DateOnly today, WorkHand portal, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var until = today.AddDays(AgreementText.MostNoticeDays);
        var running = await db.Agreements.AsNoTracking().Include(a => a.Parties)
            .Where(a => (a.State == AgreementState.InForce || a.State == AgreementState.Renewed) && a.To != null && a.To <= until).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        foreach (var agreement in running.Where(a => AgreementTerm.AlarmOn(a.To!.Value, a.NoticeDays) <= today))
        {
            var to = agreement.To!.Value;
            var then = agreement.RenewalMonths is { } months ? $"Дальше продлится само: {CooperationWords.Months(months)}. Если не нужно, откажитесь от продления." : "Само не продлится: продлите его или дайте закончиться.";
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.AgreementEnds}/agreement:{agreement.Id}/{to:yyyyMMdd}");
            await WorkNotices.TellOnceAsync(
                db, new(NoticeKind.AgreementEnds, key, $"Последний день {Days.InWords(to)}. {then}") { AgreementId = agreement.Id },
                await CooperationNotices.PeopleOfAsync(db, agreement, cancellationToken), portal, cancellationToken);
        }
    }

    private async Task TellOfReportsAsync(DateOnly today, WorkHand portal, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (since, owing) = (today.AddDays(-LookBackDays), AgreementStates.Owing);
        var late = await (
            from report in db.AgreementReports
            where report.ReceivedOn == null && report.DueOn < today && report.DueOn >= since
            join agreement in db.Agreements on report.AgreementId equals agreement.Id
            where owing.Contains(agreement.State)
            orderby report.DueOn, report.Id
            select new { report.Id, report.Title, report.DueOn, report.AgreementId }).ToListAsync(cancellationToken);
        var ids = late.Select(report => report.AgreementId).ToHashSet();
        var agreements = await db.Agreements.AsNoTracking().Include(a => a.Parties).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        Dictionary<int, IReadOnlyList<int>> people = [];
        foreach (var agreement in agreements.Values)
            people[agreement.Id] = await CooperationNotices.PeopleOfAsync(db, agreement, cancellationToken);
        foreach (var report in late)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.AgreementReportDue}/report:{report.Id}/{report.DueOn:yyyyMMdd}");
            await WorkNotices.TellOnceAsync(
                db, new(NoticeKind.AgreementReportDue, key, $"«{report.Title}»: был нужен {Days.InWords(report.DueOn)}.") { AgreementId = report.AgreementId },
                people[report.AgreementId], portal, cancellationToken);
        }
    }
}
