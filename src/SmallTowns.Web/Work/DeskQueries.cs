using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>The desk of each department: what it has to do, who does it, and who is away.</summary>
public sealed class DeskQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    private const int MostShown = 200;

    /// <summary>Departments whose desks the person sees, each with how much is open and late.</summary>
    [Requires(Permission.WorkSupport)]
    public async Task<IReadOnlyList<DeskRow>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var bodies = await WorkPeople.BodiesAsync(db, cancellationToken);
        List<DeskRow> rows = [];
        foreach (var body in bodies.Where(body => body.Kind is AssociationBodyKind.Department && by.MayFor(Permission.WorkSupport, Scope.Body(body.Id))))
        {
            var (assignments, requests) = await QueueAsync(db, WithParts(bodies, body.Id), cancellationToken);
            rows.Add(new(
                body, assignments.Count, assignments.Count(a => a.State.IsWithExecutor() && a.DaysLate(today, calendar) > 0),
                requests.Count, requests.Count(r => r.State.IsWithUs() && r.DaysLate(today, calendar) > 0)));
        }

        return rows;
    }

    /// <returns>Empty where there is no such department, or its desk is not the person's.</returns>
    [Requires(Permission.WorkSupport)]
    public async Task<DeskView?> FindAsync(StaffActor by, string code, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var bodies = await WorkPeople.BodiesAsync(db, cancellationToken);
        if (bodies.FirstOrDefault(body => body.Code == code && body.Kind is AssociationBodyKind.Department) is not { } desk || !by.MayFor(Permission.WorkSupport, Scope.Body(desk.Id)))
            return null;
        var parts = WithParts(bodies, desk.Id);
        var (assignments, requests) = await QueueAsync(db, parts, cancellationToken);
        var everybody = await WorkPeople.AllAsync(db, cancellationToken);
        List<WorkPerson> people = [.. everybody.Where(person => person.BodyIds.Any(parts.Contains))];
        var gone = await GoneAsync(db, parts, cancellationToken);
        var absences = await db.StaffAbsences.AsNoTracking().Where(absence => absence.Until >= today).OrderBy(absence => absence.From).ToListAsync(cancellationToken);
        var names = await WorkPeople.NamesAsync(db, absences.Select(absence => (int?)absence.DeputyUserId), cancellationToken);
        // What people have of other departments is their load too.
        var ids = people.Concat(gone).Select(person => person.UserId).ToList();
        var theirs = await Open(db.Assignments.AsNoTracking()).Where(a => a.ResponsibleUserId != null && ids.Contains(a.ResponsibleUserId.Value)).ToListAsync(cancellationToken);
        var theirRequests = await Open(db.SupportRequests.AsNoTracking()).Where(r => r.ResponsibleUserId != null && ids.Contains(r.ResponsibleUserId.Value)).ToListAsync(cancellationToken);
        return new(
            desk,
            [.. (await AssignmentQueries.RowsAsync(db, [.. assignments.OrderBy(a => a.State.IsWithExecutor() ? 0 : 1).ThenBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostShown)], calendar, today, cancellationToken))],
            assignments.Count,
            [.. (await SupportQueries.RowsAsync(db, [.. requests.OrderBy(r => r.State.IsWithUs() ? 0 : 1).ThenBy(r => r.DueOn).ThenBy(r => r.Id).Take(MostShown)], calendar, today, cancellationToken))],
            requests.Count,
            [.. people.Select(person => LoadOf(person, isGone: false)), .. gone.Select(person => LoadOf(person, isGone: true))],
            everybody, [.. everybody.Where(person => WorkPeople.MayName(by, person))], by.MayFor(Permission.LeadDesks, Scope.Body(desk.Id)));

        DeskPerson LoadOf(WorkPerson person, bool isGone)
        {
            // What somebody who is gone has of other departments stands on the desks of these.
            var (mine, asked) = (
                theirs.Where(a => a.ResponsibleUserId == person.UserId && (!isGone || (a.BodyId is { } body && parts.Contains(body)))).ToList(),
                theirRequests.Where(r => r.ResponsibleUserId == person.UserId && (!isGone || (r.BodyId is { } body && parts.Contains(body)))).ToList());
            return new(
                person,
                [.. mine.Where(a => a.State.IsWithExecutor()).OrderBy(a => a.DueOn).Select(a => new DeskItem(a.Id, a.Version, $"№ {a.Number}. {a.Title}", a.DueOn, a.DaysLate(today, calendar)))],
                mine.Count(a => a.State is AssignmentState.Reported),
                [.. asked.Where(r => r.State is not SupportState.Answered).OrderBy(r => r.DueOn).Select(r => new DeskItem(r.Id, r.Version, $"№ {r.Number}. {r.Subject ?? "тексты стёрты"}", r.DueOn, r.DaysLate(today, calendar)))],
                [.. absences.Where(absence => absence.UserId == person.UserId).Select(absence => new DeskAbsence(absence.Id, absence.From, absence.Until, names[absence.DeputyUserId], absence.Covers(today)))],
                isGone);
        }
    }

    /// <summary>The department and what is a part of it.</summary>
    internal static HashSet<int> WithParts(IReadOnlyList<WorkBody> bodies, int bodyId) => [bodyId, .. bodies.Where(body => body.ParentId == bodyId).Select(body => body.Id)];

    private static async Task<(IReadOnlyList<Assignment> Assignments, IReadOnlyList<SupportRequest> Requests)> QueueAsync(
        SmallTownsDbContext db, HashSet<int> bodyIds, CancellationToken cancellationToken) => (
        await Open(db.Assignments.AsNoTracking())
            .Where(a => (a.BodyId != null && bodyIds.Contains(a.BodyId.Value)) || a.Helpers.Any(helper => helper.BodyId != null && bodyIds.Contains(helper.BodyId.Value))).ToListAsync(cancellationToken),
        await Open(db.SupportRequests.AsNoTracking()).Where(r => r.BodyId != null && bodyIds.Contains(r.BodyId.Value)).ToListAsync(cancellationToken));

    /// <summary>Whoever may come in no more and still has something of the department: nobody else would do it.</summary>
    private static async Task<IReadOnlyList<WorkPerson>> GoneAsync(SmallTownsDbContext db, HashSet<int> bodyIds, CancellationToken cancellationToken)
    {
        var assignments = Open(db.Assignments).Where(a => a.BodyId != null && bodyIds.Contains(a.BodyId.Value));
        var requests = Open(db.SupportRequests).Where(r => r.BodyId != null && bodyIds.Contains(r.BodyId.Value));
        var people = await db.Users.AsNoTracking()
            .Where(user => user.DisabledUtc != null && (assignments.Any(a => a.ResponsibleUserId == user.Id) || requests.Any(r => r.ResponsibleUserId == user.Id)))
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancellationToken);
        return [.. people.Select(person => new WorkPerson(person.Id, person.DisplayName, [], []))];
    }

    private static IQueryable<Assignment> Open(IQueryable<Assignment> assignments)
    {
        var open = AssignmentStates.Open;
        return assignments.Where(a => open.Contains(a.State));
    }

    private static IQueryable<SupportRequest> Open(IQueryable<SupportRequest> requests)
    {
        var open = SupportStates.Open;
        return requests.Where(r => open.Contains(r.State));
    }
}

public sealed record DeskRow(WorkBody Body, int Assignments, int LateAssignments, int Requests, int LateRequests);

/// <param name="AssignmentCount">All that are open, also those that are not shown.</param>
/// <param name="Takers">To whom this person may hand something over.</param>
/// <param name="MayLead">Whether the person hands over and names deputies here.</param>
public sealed record DeskView(
    WorkBody Body, IReadOnlyList<AssignmentRow> Assignments, int AssignmentCount, IReadOnlyList<SupportRow> Requests, int RequestCount,
    IReadOnlyList<DeskPerson> People, IReadOnlyList<WorkPerson> Everybody, IReadOnlyList<WorkPerson> Takers, bool MayLead);

/// <summary>A person and what they have to do, of this department and of others.</summary>
/// <param name="Reported">Assignments whose report is being looked at.</param>
/// <param name="IsGone">May come in no more: what they have waits for another.</param>
public sealed record DeskPerson(WorkPerson Person, IReadOnlyList<DeskItem> Assignments, int Reported, IReadOnlyList<DeskItem> Requests, IReadOnlyList<DeskAbsence> Absences, bool IsGone)
{
    public int Late => Assignments.Concat(Requests).Count(item => item.DaysLate > 0);
}

/// <param name="DaysLate">Working days.</param>
public sealed record DeskItem(int Id, int Version, string Title, DateOnly DueOn, int DaysLate);

public sealed record DeskAbsence(int Id, DateOnly From, DateOnly Until, string Deputy, bool IsNow);
