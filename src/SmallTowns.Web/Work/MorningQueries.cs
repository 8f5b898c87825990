using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>What of the work waits for a person this morning, and what readers see anew of their towns.</summary>
public sealed class MorningQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    private const int Most = 8;
    private const int SoonDays = 3;

    [Requires(Permission.EnterStaffArea)]
    public async Task<Morning> OfAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await WorkReach.OfAsync(db, by, today, cancellationToken);
        var mine = reach.Executed(db.Assignments.AsNoTracking().Include(a => a.Helpers), by.BodyIds)
            .Where(a => a.State == AssignmentState.Given || a.State == AssignmentState.Accepted).OrderBy(a => a.DueOn).ThenBy(a => a.Id);
        var reports = reach.Controlled(db.Assignments.AsNoTracking()).Where(a => a.State == AssignmentState.Reported).OrderBy(a => a.StateSinceUtc).ThenBy(a => a.Id);
        var support = await SupportReach.OfAsync(db, by, today, cancellationToken);
        var (self, bodies, any) = (support.SelfIds, support.WorkBodyIds, support.WorksAny);
        var workplaces = by.BodyIds.ToList();
        // A request of nobody waits for whoever may take it; one of a department for those who work there.
        var answers = db.SupportRequests.AsNoTracking()
            .Where(r => r.State == SupportState.New || r.State == SupportState.Assigned)
            .Where(r => (r.ResponsibleUserId != null && self.Contains(r.ResponsibleUserId.Value))
                || (any && r.ResponsibleUserId == null && (r.BodyId == null || bodies.Contains(r.BodyId.Value) || workplaces.Contains(r.BodyId.Value))))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Id);
        // Whoever asked and speaks for the town no more is not shown what goes on there.
        var (towns, userId, speaksForAll) = (support.TownIds, by.UserId, support.SpeaksForAll);
        var asked = db.SupportRequests.AsNoTracking()
            .Where(r => (r.State == SupportState.Clarify || r.State == SupportState.Answered) && (towns.Contains(r.TownId) || (speaksForAll && r.AskedByUserId == userId)))
            .OrderBy(r => r.StateSinceUtc).ThenBy(r => r.Id);
        var soon = calendar.After(today, SoonDays).Value;
        var (forms, signed, warnings) = (MorningWaiting.OwnForms(db, by), MorningWaiting.SignedForms(db, by), MorningWaiting.NewWarnings(db, by));
        return new(
            await PartAsync(mine), await PartAsync(reports),
            await RequestsAsync(answers), await RequestsAsync(asked),
            await mine.CountAsync(a => a.DueOn <= soon, cancellationToken) + await answers.CountAsync(r => r.DueOn <= soon, cancellationToken)
                + await forms.CountAsync(form => form.Campaign!.Deadline <= soon, cancellationToken),
            await TownsAsync(db, by, today, cancellationToken),
            await AgreementsAsync(db, by, today, cancellationToken))
        {
            Forms = await FormsAsync(forms),
            SignedForms = await FormsAsync(signed),
            Warnings = new(await MorningWaiting.RowsAsync(warnings.Take(Most), cancellationToken), await warnings.CountAsync(cancellationToken)),
        };

        async Task<MorningPart<AssignmentRow>> PartAsync(IQueryable<Assignment> rows) => new(
            await AssignmentQueries.RowsAsync(db, await rows.Take(Most).ToListAsync(cancellationToken), calendar, today, cancellationToken), await rows.CountAsync(cancellationToken));

        async Task<MorningPart<MorningForm>> FormsAsync(IQueryable<CampaignForm> rows) =>
            new(await MorningWaiting.RowsAsync(db, rows.Take(Most), cancellationToken), await rows.CountAsync(cancellationToken));

        async Task<MorningPart<SupportRow>> RequestsAsync(IQueryable<SupportRequest> rows) => new(
            await SupportQueries.RowsAsync(db, await rows.Take(Most).ToListAsync(cancellationToken), calendar, today, cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>Agreements whose term comes to its end, and reports that are overdue; those of the person.</summary>
    private static async Task<MorningAgreements> AgreementsAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var mine = await (await CooperationReach.OfAsync(db, by, today, cancellationToken)).AnsweredByAsync(db, cancellationToken);
        var owing = AgreementStates.Owing;
        var until = today.AddDays(AgreementText.MostNoticeDays);
        var running = await mine.Where(a => (a.State == AgreementState.InForce || a.State == AgreementState.Renewed) && a.To != null && a.To <= until)
            .OrderBy(a => a.To).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Year, a.Ordinal, a.Title, To = a.To!.Value, a.NoticeDays, a.RenewalMonths }).ToListAsync(cancellationToken);
        var ending = running.Where(a => AgreementTerm.AlarmOn(a.To, a.NoticeDays) <= today).ToList();
        var late = from a in mine
                   where owing.Contains(a.State)
                   from report in a.Reports
                   where report.ReceivedOn == null && report.DueOn < today
                   orderby report.DueOn, report.Id
                   select new { a.Id, a.Year, a.Ordinal, report.Title, report.DueOn };
        return new(
            new([.. ending.Take(Most).Select(a => new MorningAgreement(a.Id, Agreement.NumberOf(a.Year, a.Ordinal), a.Title, a.To, a.RenewalMonths is not null))], ending.Count),
            new([.. (await late.Take(Most).ToListAsync(cancellationToken)).Select(r => new MorningAgreement(r.Id, Agreement.NumberOf(r.Year, r.Ordinal), r.Title, r.DueOn, GoesOn: false))], await late.CountAsync(cancellationToken)));
    }

    /// <summary>What was published, corrected or withdrawn of the person's towns since the beginning of yesterday.</summary>
    private static async Task<IReadOnlyList<MorningTown>> TownsAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var sinceUtc = RegionCalendar.StartUtc(today.AddDays(-1));
        var own = by.TownIds.ToList();
        var changes = await db.PublicChanges.AsNoTracking()
            .Where(change => change.ScopeKind == ScopeKind.Town && change.Utc >= sinceUtc
                && (own.Contains(change.ScopeId!.Value) || db.TownResponsibilities.Any(one => one.UserId == by.UserId && one.TownId == change.ScopeId)))
            .Select(change => new { TownId = change.ScopeId!.Value, change.Id, change.NoteRu }).ToListAsync(cancellationToken);
        var ids = changes.Select(change => change.TownId).ToHashSet();
        var towns = await db.Towns.Where(town => ids.Contains(town.Id)).Select(town => new { town.Id, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        return
        [
            .. from town in towns
               let of = changes.Where(change => change.TownId == town.Id).OrderByDescending(change => change.Id).ToList()
               orderby town.NameRu
               select new MorningTown(town.Slug, town.NameRu, of.Count, of[0].NoteRu),
        ];
    }
}

/// <summary>The first of a list, and how many there are.</summary>
public sealed record MorningPart<T>(IReadOnlyList<T> Rows, int Count);

/// <param name="Latest">What the last change was.</param>
public sealed record MorningTown(string Slug, string Name, int Changes, string Latest);

/// <param name="Title">Of the agreement, or of its report.</param>
/// <param name="On">The last day of its term, or the day that the report was due.</param>
/// <param name="GoesOn">Whether it is renewed by itself.</param>
public sealed record MorningAgreement(int Id, string Number, string Title, DateOnly On, bool GoesOn);

/// <param name="Ending">The end of their term is near.</param>
/// <param name="Late">Reports that are overdue.</param>
public sealed record MorningAgreements(MorningPart<MorningAgreement> Ending, MorningPart<MorningAgreement> Late);

/// <param name="Assignments">To be taken up or gone on with.</param>
/// <param name="Reports">To be decided about.</param>
/// <param name="Requests">Of towns, to be answered.</param>
/// <param name="Asked">Of the person's towns: questions to answer, answers to accept.</param>
/// <param name="Soon">How many of what the person does are due within three working days, or late.</param>
public sealed record Morning(
    MorningPart<AssignmentRow> Assignments, MorningPart<AssignmentRow> Reports, MorningPart<SupportRow> Requests, MorningPart<SupportRow> Asked, int Soon,
    IReadOnlyList<MorningTown> Towns, MorningAgreements Agreements)
{
    /// <summary>Of campaigns, for the person's towns, not signed yet.</summary>
    public MorningPart<MorningForm> Forms { get; init; } = new([], 0);

    /// <summary>Signed forms of towns that the person looks at.</summary>
    public MorningPart<MorningForm> SignedForms { get; init; } = new([], 0);

    /// <summary>That nobody has taken up yet, and the person may.</summary>
    public MorningPart<MorningWarning> Warnings { get; init; } = new([], 0);

    public bool IsNothing => Assignments.Count + Reports.Count + Requests.Count + Asked.Count + Towns.Count + Forms.Count + SignedForms.Count + Warnings.Count
        + Agreements.Ending.Count + Agreements.Late.Count == 0;
}
