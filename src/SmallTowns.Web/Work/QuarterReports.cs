using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>What departments did in a quarter, counted from the dated steps of their work.</summary>
public sealed class QuarterReports(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    /// <param name="code">Of the department; empty for one over all of them.</param>
    /// <returns>Empty where there is no such department, or its desk is not the person's.</returns>
    [Requires(Permission.WorkSupport)]
    public async Task<QuarterReport?> OfAsync(StaffActor by, string? code, Quarter quarter, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        var (utcNow, calendar) = (clock.GetUtcNow().UtcDateTime, await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var bodies = await WorkPeople.BodiesAsync(db, cancellationToken);
        var seen = bodies.Where(body => body.Kind is AssociationBodyKind.Department && by.MayFor(Permission.WorkSupport, Scope.Body(body.Id))).ToList();
        var asked = code is null ? seen : [.. seen.Where(body => body.Code == code)];
        var seesAll = by.ReachOf(Permission.WorkSupport).IsEverything;
        if (code is null ? !seesAll : asked.Count == 0)
            return null;
        var endUtc = quarter.EndUtc < utcNow ? quarter.EndUtc : utcNow;
        var startUtc = quarter.StartUtc;
        if (startUtc > utcNow)
            return null;
        // What ended before the quarter began is in no line of it.
        var assignments = await db.Assignments.AsNoTracking().Include(a => a.Steps)
            .Where(a => a.GivenUtc < endUtc && !((a.State == AssignmentState.Done || a.State == AssignmentState.Withdrawn) && a.StateSinceUtc < startUtc)).ToListAsync(cancellationToken);
        var requests = await db.SupportRequests.AsNoTracking().Include(r => r.Steps)
            .Where(r => r.AskedUtc < endUtc && !(r.State == SupportState.Accepted && r.StateSinceUtc < startUtc)).ToListAsync(cancellationToken);
        var counting = new QuarterCounting(startUtc, endUtc, calendar);
        List<DepartmentReport> departments = [];
        HashSet<int> counted = [];
        foreach (var body in asked)
        {
            var parts = DeskQueries.WithParts(bodies, body.Id);
            counted.UnionWith(parts);
            departments.Add(counting.Of(body.Name, [.. assignments.Where(a => a.BodyId is { } id && parts.Contains(id))], [.. requests.Where(r => r.BodyId is { } id && parts.Contains(id))]));
        }

        if (code is null)
        {
            List<Assignment> others = [.. assignments.Where(a => a.BodyId is not { } id || !counted.Contains(id))];
            List<SupportRequest> otherRequests = [.. requests.Where(r => r.BodyId is not { } id || !counted.Contains(id))];
            if (others.Count + otherRequests.Count > 0)
                departments.Add(counting.Of("Вне департаментов", others, otherRequests));
        }

        var all = code is null ? counting.Of("Всего", assignments, requests) : departments[0];
        var late = counting.OpenLate(code is null ? assignments : [.. assignments.Where(a => a.BodyId is { } id && counted.Contains(id))]);
        return new(
            code is null ? null : asked[0], quarter, RegionCalendar.DayOf(utcNow), endUtc < quarter.EndUtc, all, code is null ? departments : [],
            [.. (await AssignmentQueries.RowsAsync(db, [.. late.Select(one => one.Assignment)], calendar, RegionCalendar.DayOf(utcNow), cancellationToken))
                .Zip(late, (row, then) => row with { DueOn = then.DueOn, DaysLate = then.DaysLate })]);
    }

    /// <summary>The latest quarters of which there can be a report, the current one first.</summary>
    [Requires(Permission.WorkSupport)]
    public async Task<IReadOnlyList<Quarter>> QuartersAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        DateTime?[] firsts =
        [
            await db.Assignments.OrderBy(a => a.GivenUtc).Select(a => (DateTime?)a.GivenUtc).FirstOrDefaultAsync(cancellationToken),
            await db.SupportRequests.OrderBy(r => r.AskedUtc).Select(r => (DateTime?)r.AskedUtc).FirstOrDefaultAsync(cancellationToken),
        ];
        var current = Quarter.Of(RegionCalendar.Today(clock));
        var first = firsts.Min() is { } utc ? Quarter.Of(RegionCalendar.DayOf(utc)) : current;
        List<Quarter> quarters = [];
        for (var quarter = current; quarter >= first; quarter = quarter.Before)
            quarters.Add(quarter);
        return quarters;
    }
}

/// <summary>Counts what a department did from a moment until another, which is not in it.</summary>
internal sealed record QuarterCounting(DateTime StartUtc, DateTime EndUtc, WorkingCalendar Calendar)
{
    private DateOnly LastDay => RegionCalendar.DayOf(EndUtc.AddTicks(-1));

    public DepartmentReport Of(string name, IReadOnlyList<Assignment> assignments, IReadOnlyList<SupportRequest> requests) => new(
        name, CountOf(assignments), assignments.Sum(a => StepsOf(a, AssignmentStepKind.Extended)), assignments.Sum(a => StepsOf(a, AssignmentStepKind.Returned)),
        assignments.Count(a => StepsOf(a, AssignmentStepKind.Withdrawn) > 0), CountOf(requests), requests.Sum(r => r.Steps.Count(step => step.Kind is SupportStepKind.Reopened && IsWithin(step.Utc))),
        [.. Enum.GetValues<SupportKind>().Select(kind => (kind, CountOf([.. requests.Where(r => r.Kind == kind)])))]);

    /// <summary>Those that were still with their executors at the end, after their day; the longest overdue first.</summary>
    public IReadOnlyList<(Assignment Assignment, DateOnly DueOn, int DaysLate)> OpenLate(IEnumerable<Assignment> assignments) =>
        [.. assignments.Where(a => IsOpen(a) && DaysLate(a) > 0).Select(a => (a, DueOn(a), DaysLate(a))).OrderBy(one => one.Item2).ThenBy(one => one.a.Id)];

    private WorkCount CountOf(IReadOnlyList<Assignment> assignments)
    {
        var done = assignments.Where(a => a.State is AssignmentState.Done && IsWithin(a.StateSinceUtc)).ToList();
        var open = assignments.Where(IsOpen).ToList();
        return new(
            assignments.Count(a => IsWithin(a.GivenUtc)), done.Count, done.Count(a => a.DaysLate(LastDay, Calendar) > 0), open.Count, open.Count(a => DaysLate(a) > 0),
            WorkDays.Median(done.Select(a => Calendar.Between(RegionCalendar.DayOf(a.GivenUtc), RegionCalendar.DayOf(a.ReportedUtc!.Value)).Value)));
    }

    private WorkCount CountOf(IReadOnlyList<SupportRequest> requests)
    {
        // As they stood at the end: what was clarified, answered or reopened later counts as it was.
        var then = requests.Select(r => (Request: r, Standing: r.AsOf(EndUtc, Calendar))).ToList();
        var answered = then.Where(one => one.Standing.AnsweredUtc is { } utc && IsWithin(utc)).ToList();
        var open = then.Where(one => one.Standing.IsOpen).ToList();
        return new(
            requests.Count(r => IsWithin(r.AskedUtc)), answered.Count, answered.Count(one => one.Standing.DaysLate(LastDay, Calendar) > 0),
            open.Count, open.Count(one => one.Standing.DaysLate(LastDay, Calendar) > 0),
            WorkDays.Median(answered.Select(one => one.Request.DaysTaken(one.Standing.AnsweredUtc!.Value, Calendar))));
    }

    private bool IsWithin(DateTime utc) => utc >= StartUtc && utc < EndUtc;

    private bool IsOpen(Assignment a) => a.GivenUtc < EndUtc && !(a.State.IsOver() && a.StateSinceUtc < EndUtc);

    private int StepsOf(Assignment a, AssignmentStepKind kind) => a.Steps.Count(step => step.Kind == kind && IsWithin(step.Utc));

    /// <summary>As it stood at the end: what was extended or reported later counts as it was.</summary>
    private int DaysLate(Assignment a)
    {
        var last = a.Steps.Where(step => step.Utc < EndUtc && step.Kind is AssignmentStepKind.Reported or AssignmentStepKind.Returned).OrderBy(step => step.Utc).ThenBy(step => step.Id)
            .LastOrDefault(step => step.Utc < EndUtc);
        return WorkDays.Late(DueOn(a), last is { Kind: AssignmentStepKind.Reported } ? RegionCalendar.DayOf(last.Utc) : LastDay, Calendar);
    }

    private DateOnly DueOn(Assignment a) =>
        a.Steps.Where(step => step.DueAfter is not null && step.Utc < EndUtc).OrderBy(step => step.Utc).ThenBy(step => step.Id).Last().DueAfter!.Value;
}

/// <param name="Body">Empty for one over all departments.</param>
/// <param name="MadeOn">The day on which it was counted.</param>
/// <param name="IsUnfinished">The quarter is not over yet.</param>
/// <param name="Departments">Of one over all.</param>
/// <param name="Late">Assignments that were open and late at the end.</param>
public sealed record QuarterReport(
    WorkBody? Body, Quarter Quarter, DateOnly MadeOn, bool IsUnfinished, DepartmentReport All, IReadOnlyList<DepartmentReport> Departments, IReadOnlyList<AssignmentRow> Late);

/// <param name="Extensions">How often days were moved; the next two likewise.</param>
/// <param name="Requests">Done are those answered.</param>
/// <param name="Reopened">How often towns were not content.</param>
public sealed record DepartmentReport(
    string Name, WorkCount Assignments, int Extensions, int Returns, int Withdrawn, WorkCount Requests, int Reopened, IReadOnlyList<(SupportKind Kind, WorkCount Count)> ByKind);
