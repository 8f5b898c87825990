using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Requests of towns, to the towns themselves and to those who answer them.</summary>
public sealed class SupportQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    /// <summary>Those with us first, the longest overdue at the top; then those that wait for their town; then what is over.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<SupportBoard> BoardAsync(StaffActor by, SupportFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(filter);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // A request that takes a step between two of the queries would stand in one and not in the other.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await SupportReach.OfAsync(db, by, today, cancellationToken);
        var desk = reach.Of(db.SupportRequests.AsNoTracking());
        var townIds = await desk.Select(r => r.TownId).Distinct().ToListAsync(cancellationToken);
        if (filter.MineOnly)
            desk = reach.WorkedBy(desk);
        if (filter.BodyId is { } body)
            desk = desk.Where(r => r.BodyId == body);
        if (filter.Kind is { } kind)
            desk = desk.Where(r => r.Kind == kind);
        if (filter.TownId is { } town)
            desk = desk.Where(r => r.TownId == town);
        var lastWorkingDay = WorkDays.LastWorking(today, calendar);
        var late = await desk.CountAsync(r => (r.State == SupportState.New || r.State == SupportState.Assigned) && r.DueOn < lastWorkingDay, cancellationToken);
        var byState = await desk.GroupBy(r => r.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var open = SupportStates.Open;
        var asked = filter.State is { } state ? desk.Where(r => r.State == state) : desk.Where(r => open.Contains(r.State));
        var found = await asked
            .OrderBy(r => r.State == SupportState.New || r.State == SupportState.Assigned ? 0 : r.State == SupportState.Accepted ? 2 : 1)
            .ThenBy(r => r.DueOn).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var towns = await db.Towns.Where(one => townIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.NameRu, cancellationToken);
        return new(await RowsAsync(db, found, calendar, today, cancellationToken), await asked.CountAsync(cancellationToken), byState, late, towns);
    }

    /// <returns>Empty where there is no such request, or it does not concern the person.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<SupportView?> FindAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var (today, calendar) = (RegionCalendar.Today(clock), await calendars.GetAsync(cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var found = await db.SupportRequests.AsNoTracking().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        var reach = await SupportReach.OfAsync(db, by, today, cancellationToken);
        if (found is null || !reach.Covers(found))
            return null;
        var (works, names) = (reach.Works(found), await WorkPeople.NamesAsync(db, [found.ResponsibleUserId], cancellationToken));
        var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
        return new(
            found, await db.Towns.Where(town => town.Id == found.TownId).Select(town => town.NameRu).SingleAsync(cancellationToken),
            found.BodyId is { } body ? bodies[body] : null, found.ResponsibleUserId is { } responsible ? names[responsible] : null,
            found.DaysLate(today, calendar), works, reach.SpeaksFor(found),
            works ? await WorkPeople.BodiesAsync(db, cancellationToken) : [], works ? await WorkPeople.AllAsync(db, cancellationToken) : [],
            await db.KnowledgeItems.Where(item => item.RequestId == id && item.RemovedUtc == null).Select(item => (int?)item.Id).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>What a new request may name: the towns for which the person speaks, the departments, the promised days.</summary>
    [Requires(Permission.AskForSupport)]
    public async Task<SupportChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AskForSupport);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reach = by.ReachOf(Permission.AskForSupport);
        var towns = await db.Towns.Where(town => !town.IsHidden).Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        Dictionary<SupportKind, int> days = [];
        foreach (var kind in Enum.GetValues<SupportKind>())
            days[kind] = await SupportTerms.DaysOfAsync(db, kind, cancellationToken);
        return new(
            [.. towns.Where(town => reach.Covers(Scope.Town(town.Id))).OrderBy(town => town.NameRu, StringComparer.Create(Language.Russian, ignoreCase: true)).Select(town => (town.Id, town.NameRu))],
            await WorkPeople.BodiesAsync(db, cancellationToken), days);
    }

    internal static async Task<IReadOnlyList<SupportRow>> RowsAsync(
        SmallTownsDbContext db, IReadOnlyList<SupportRequest> found, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var townIds = found.Select(r => r.TownId).ToHashSet();
        var towns = await db.Towns.Where(town => townIds.Contains(town.Id)).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
        var names = await WorkPeople.NamesAsync(db, found.Select(r => r.ResponsibleUserId), cancellationToken);
        var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
        return
        [
            .. found.Select(r => new SupportRow(
                r.Id, r.Number, towns[r.TownId], r.Kind, r.Subject, r.State, r.DueOn, r.IsDueCertain, r.DaysLate(today, calendar),
                r.BodyId is { } body ? bodies[body] : null, r.ResponsibleUserId is { } responsible ? names[responsible] : null)),
        ];
    }
}

/// <param name="State">Empty for all that are open.</param>
/// <param name="MineOnly">Those that the person answers, also as a deputy.</param>
public sealed record SupportFilter(SupportState? State = null, SupportKind? Kind = null, int? BodyId = null, int? TownId = null, bool MineOnly = false);

/// <param name="Subject">Empty once it is erased.</param>
/// <param name="DaysLate">Working days.</param>
public sealed record SupportRow(
    int Id, string Number, string Town, SupportKind Kind, string? Subject, SupportState State, DateOnly DueOn, bool IsDueCertain, int DaysLate, string? Body, string? Responsible);

/// <param name="Towns">Those that requests are of, by id.</param>
public sealed record SupportBoard(IReadOnlyList<SupportRow> Rows, int Total, IReadOnlyDictionary<SupportState, int> ByState, int Late, IReadOnlyDictionary<int, string> Towns);

/// <param name="Works">Whether the person at the screen answers it.</param>
/// <param name="SpeaksForTown">Whether they speak for the town.</param>
/// <param name="KnowledgeId">What was made of its answer.</param>
public sealed record SupportView(
    SupportRequest Request, string Town, string? Body, string? Responsible, int DaysLate, bool Works, bool SpeaksForTown,
    IReadOnlyList<WorkBody> Bodies, IReadOnlyList<WorkPerson> People, int? KnowledgeId);

/// <param name="Days">The promised working days of each kind.</param>
public sealed record SupportChoices(IReadOnlyList<(int Id, string Name)> Towns, IReadOnlyList<WorkBody> Bodies, IReadOnlyDictionary<SupportKind, int> Days);
