using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Work;

/// <summary>Which assignments a person sees, does and controls. Being named in one is enough; a deputy stands in the place of who is away.</summary>
/// <param name="SelfIds">The person, and everybody for whom they stand in today.</param>
/// <param name="BodyIds">The departments that the person works in, and those whose director they are.</param>
/// <param name="SeesAll">Whoever gives assignments to everybody, or sees the desks of all departments.</param>
/// <param name="ControlsAll">Whoever gives assignments to everybody.</param>
internal sealed record WorkReach(int UserId, IReadOnlyList<int> SelfIds, IReadOnlyList<int> BodyIds, bool SeesAll, bool ControlsAll)
{
    public static async Task<WorkReach> OfAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var (gives, desks) = (by.ReachOf(Permission.GiveAssignments), by.ReachOf(Permission.WorkSupport));
        return new(
            by.UserId, await WorkPeople.SelfAndAwayAsync(db, by.UserId, today, cancellationToken),
            [.. by.BodyIds.Concat(gives.IdsOf(ScopeKind.Body)).Concat(desks.IdsOf(ScopeKind.Body)).Distinct()],
            gives.IsEverything || desks.IsEverything, gives.IsEverything);
    }

    public IQueryable<Assignment> Of(IQueryable<Assignment> assignments)
    {
        var (all, me, self, bodies) = (SeesAll, UserId, SelfIds, BodyIds);
        return assignments.Where(a => all || a.GivenByUserId == me || self.Contains(a.ControllerUserId)
            || (a.ResponsibleUserId != null && self.Contains(a.ResponsibleUserId.Value))
            || (a.BodyId != null && bodies.Contains(a.BodyId.Value))
            || a.Helpers.Any(helper => (helper.UserId != null && self.Contains(helper.UserId.Value)) || (helper.BodyId != null && bodies.Contains(helper.BodyId.Value))));
    }

    /// <summary>Those that wait for this person to be done: their own, as a deputy, or of their department where nobody has them yet.</summary>
    public IQueryable<Assignment> Executed(IQueryable<Assignment> assignments, IReadOnlySet<int> workplaces)
    {
        var (self, bodies) = (SelfIds, workplaces.ToList());
        return assignments.Where(a => (a.ResponsibleUserId != null && self.Contains(a.ResponsibleUserId.Value))
            || (a.ResponsibleUserId == null && a.BodyId != null && bodies.Contains(a.BodyId.Value))
            || a.Helpers.Any(helper => helper.UserId != null && self.Contains(helper.UserId.Value)));
    }

    public IQueryable<Assignment> Controlled(IQueryable<Assignment> assignments)
    {
        var self = SelfIds;
        return assignments.Where(a => self.Contains(a.ControllerUserId));
    }

    /// <summary>Its helpers have to be loaded.</summary>
    public bool Covers(Assignment a) => SeesAll || a.GivenByUserId == UserId || SelfIds.Contains(a.ControllerUserId)
        || (a.ResponsibleUserId is { } responsible && SelfIds.Contains(responsible))
        || (a.BodyId is { } body && BodyIds.Contains(body)) || IsHelper(a);

    /// <summary>Accepts it and reports: whoever has it, their deputy, anybody of the department while nobody has it.</summary>
    public bool Executes(Assignment a) => a.ResponsibleUserId is { } responsible
        ? SelfIds.Contains(responsible)
        : a.ControllerUserId != UserId && a.BodyId is { } body && BodyIds.Contains(body);

    /// <summary>
    /// Decides about it: its controller and their deputy, whoever gave it, whoever gives assignments to everybody. Never whoever does it; while a
    /// whole department has it, nobody of it does it yet.
    /// </summary>
    public bool Controls(Assignment a) => (a.ResponsibleUserId is null || !Executes(a)) && (SelfIds.Contains(a.ControllerUserId) || a.GivenByUserId == UserId || ControlsAll);

    public bool IsHelper(Assignment a) =>
        a.Helpers.Any(helper => (helper.UserId is { } user && SelfIds.Contains(user)) || (helper.BodyId is { } body && BodyIds.Contains(body)));
}
