using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Assignments, to those whom they concern.</summary>
public sealed class AssignmentQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    private const int MostOfOrigin = 100;

    /// <summary>Those that wait for executors first, the longest overdue at the top; then reports to be looked at; then what is over.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<AssignmentBoard> BoardAsync(StaffActor by, AssignmentFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(filter);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // An assignment that takes a step between two of the queries would stand in one and not in the other.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await WorkReach.OfAsync(db, by, today, cancellationToken);
        var desk = reach.Of(db.Assignments.AsNoTracking());
        desk = filter.Desk switch
        {
            WorkDesk.Mine => reach.Executed(desk, by.BodyIds),
            WorkDesk.Controlled => reach.Controlled(desk),
            _ => desk,
        };
        if (filter.BodyId is { } body)
            desk = desk.Where(a => a.BodyId == body || a.Helpers.Any(helper => helper.BodyId == body));
        if (filter.UserId is { } user)
            desk = desk.Where(a => a.ResponsibleUserId == user || a.ControllerUserId == user || a.Helpers.Any(helper => helper.UserId == user));
        var decision = filter.Decision is { } reference ? await FindDecisionAsync(db, reference, cancellationToken) : null;
        if (filter.Decision is not null)
        {
            var decisionId = decision?.Id;
            desk = desk.Where(a => a.DecisionId != null && a.DecisionId == decisionId);
        }

        if (filter.WarningId is { } warning)
            desk = desk.Where(a => a.WarningId == warning);

        var lastWorkingDay = WorkDays.LastWorking(today, calendar);
        var late = desk.Where(a => (a.State == AssignmentState.Given || a.State == AssignmentState.Accepted) && a.DueOn < lastWorkingDay);
        var byState = await desk.GroupBy(a => a.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var lateCount = await late.CountAsync(cancellationToken);
        var open = AssignmentStates.Open;
        // What follows from a decision or a warning is looked at whole.
        var asked = filter.LateOnly ? late
            : filter.State is { } state ? desk.Where(a => a.State == state)
            : filter is { Decision: null, WarningId: null } ? desk.Where(a => open.Contains(a.State)) : desk;
        var found = await asked
            .OrderBy(a => a.State == AssignmentState.Given || a.State == AssignmentState.Accepted ? 0 : a.State == AssignmentState.Reported ? 1 : 2)
            .ThenBy(a => a.DueOn).ThenBy(a => a.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new(await RowsAsync(db, found, calendar, today, cancellationToken), await asked.CountAsync(cancellationToken), byState, lateCount, decision);
    }

    /// <summary>What follows from a decision, as far as the person sees it.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssignmentRow>> OfDecisionAsync(StaffActor by, string reference, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return (await BoardAsync(by, new(Decision: reference), 0, MostOfOrigin, cancellationToken)).Rows;
    }

    /// <summary>What answers a warning, as far as the person sees it.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssignmentRow>> OfWarningAsync(StaffActor by, int warningId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return (await BoardAsync(by, new(WarningId: warningId), 0, MostOfOrigin, cancellationToken)).Rows;
    }

    /// <returns>Empty where there is no such assignment, or it does not concern the person.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<AssignmentView?> FindAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var found = await db.Assignments.AsNoTracking().Include(a => a.Helpers).Include(a => a.Steps).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        var reach = await WorkReach.OfAsync(db, by, today, cancellationToken);
        if (found is null || !reach.Covers(found))
            return null;
        var names = await WorkPeople.NamesAsync(db, [found.ResponsibleUserId, found.ControllerUserId, .. found.Helpers.Select(helper => helper.UserId)], cancellationToken);
        var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
        var decision = found.DecisionId is { } decisionId
            ? await db.AssemblyDecisions.AsNoTracking().Where(one => one.Id == decisionId).SingleAsync(cancellationToken)
            : null;
        var (executes, controls) = (reach.Executes(found), reach.Controls(found));
        var mayHandOver = found.State.IsWithExecutor() && AssignmentWork.MayHandOver(by, reach, found);
        var mayName = controls && !found.State.IsOver();
        var everybody = mayHandOver || mayName ? await WorkPeople.AllAsync(db, cancellationToken) : [];
        return new(
            found, decision is null ? null : NameOf(decision), found.WarningId is { } warning ? await FindWarningAsync(db, warning, cancellationToken) : null,
            found.BodyId is { } body ? bodies[body] : null, found.ResponsibleUserId is { } responsible ? names[responsible] : null, names[found.ControllerUserId],
            [.. found.Helpers.Select(helper => helper.UserId is { } user ? names[user] : bodies[helper.BodyId!.Value])],
            found.DaysLate(today, calendar), executes, controls, mayHandOver, !found.State.IsOver() && (executes || controls || reach.IsHelper(found)),
            mayHandOver ? [.. everybody.Where(person => WorkPeople.MayName(by, person))] : [])
        {
            Everybody = mayName ? everybody : [],
            GoneHelpers = mayName
                ? [.. found.Helpers.Select(helper => helper.UserId).OfType<int>().Where(user => !everybody.Any(person => person.UserId == user)).Select(user => new WorkPerson(user, names[user], [], []))]
                : [],
            AllBodies = mayName ? await WorkPeople.BodiesAsync(db, cancellationToken) : [],
        };
    }

    /// <summary>What a new assignment may name.</summary>
    [Requires(Permission.GiveAssignments)]
    public async Task<AssignmentChoices> ChoicesAsync(StaffActor by, string? decision, int? warningId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.GiveAssignments);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bodies = await WorkPeople.BodiesAsync(db, cancellationToken);
        var people = await WorkPeople.AllAsync(db, cancellationToken);
        return new(
            [.. bodies.Where(body => by.MayFor(Permission.GiveAssignments, Scope.Body(body.Id)))], bodies, people, [.. people.Where(person => WorkPeople.MayName(by, person))],
            decision is null ? null : await FindDecisionAsync(db, decision, cancellationToken),
            warningId is { } warning && by.MayFor(Permission.WorkWarnings, Scope.Association) ? await FindWarningAsync(db, warning, cancellationToken) : null);
    }

    /// <summary>Whom the filters of the board offer.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<(IReadOnlyList<WorkBody> Bodies, IReadOnlyList<WorkPerson> People)> NamesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reach = await WorkReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken);
        var seen = reach.Of(db.Assignments);
        var named = (await seen.Select(a => new { a.BodyId, a.ResponsibleUserId, a.ControllerUserId }).Distinct().ToListAsync(cancellationToken));
        var (bodyIds, userIds) = (named.Select(one => one.BodyId).ToHashSet(), named.SelectMany(one => new[] { one.ResponsibleUserId, one.ControllerUserId }).ToHashSet());
        return (
            [.. (await WorkPeople.BodiesAsync(db, cancellationToken)).Where(body => bodyIds.Contains(body.Id))],
            [.. (await WorkPeople.AllAsync(db, cancellationToken)).Where(person => userIds.Contains(person.UserId))]);
    }

    internal static async Task<IReadOnlyList<AssignmentRow>> RowsAsync(
        SmallTownsDbContext db, IReadOnlyList<Assignment> found, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var names = await WorkPeople.NamesAsync(db, found.SelectMany(a => new[] { a.ResponsibleUserId, a.ControllerUserId }), cancellationToken);
        var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
        var decisionIds = found.Select(a => a.DecisionId).OfType<int>().ToHashSet();
        var decisions = await db.AssemblyDecisions.AsNoTracking().Where(one => decisionIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Reference, cancellationToken);
        return
        [
            .. found.Select(a => new AssignmentRow(
                a.Id, a.Number, a.Title, a.State, a.DueOn, a.IsDueCertain, a.DaysLate(today, calendar), a.BodyId is { } body ? bodies[body] : null,
                a.ResponsibleUserId is { } responsible ? names[responsible] : null, names[a.ControllerUserId], a.DecisionId is { } decision ? decisions[decision] : null)),
        ];
    }

    private static DecisionName NameOf(AssemblyDecision decision) => new(decision.Id, decision.Reference!, decision.Title);

    private static Task<WarningName?> FindWarningAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        db.Warnings.AsNoTracking().Where(warning => warning.Id == id)
            .Select(warning => new WarningName(
                warning.Id, warning.Version, warning.Town!.NameRu, warning.Rule!.Versions.OrderByDescending(version => version.Number).Select(version => version.NameRu).First(),
                warning.Signals.OrderByDescending(signal => signal.Number).Select(signal => signal.WordsRu).First()))
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<DecisionName?> FindDecisionAsync(SmallTownsDbContext db, string reference, CancellationToken cancellationToken) =>
        AssemblyDecision.NumberOf(reference) is var (body, year, ordinal)
        && await db.AssemblyDecisions.AsNoTracking().SingleOrDefaultAsync(one => one.Body == body && one.Year == year && one.Ordinal == ordinal, cancellationToken) is { } found
            ? NameOf(found)
            : null;
}
