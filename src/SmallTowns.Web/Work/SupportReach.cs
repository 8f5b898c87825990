using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Work;

/// <summary>Which requests of towns a person works, and for which towns they speak.</summary>
/// <param name="SelfIds">The person, and everybody for whom they stand in today.</param>
/// <param name="WorksAll">All requests of all departments.</param>
/// <param name="WorkBodyIds">Those of these departments, and those that no department has yet.</param>
/// <param name="SpeaksForAll">Asks in the name of any town.</param>
/// <param name="TownIds">Asks in the name of these.</param>
internal sealed record SupportReach(IReadOnlyList<int> SelfIds, bool WorksAll, IReadOnlyList<int> WorkBodyIds, bool SpeaksForAll, IReadOnlyList<int> TownIds)
{
    public static async Task<SupportReach> OfAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var (works, asks) = (by.ReachOf(Permission.WorkSupport), by.ReachOf(Permission.AskForSupport));
        return new(await WorkPeople.SelfAndAwayAsync(db, by.UserId, today, cancellationToken), works.IsEverything, [.. works.IdsOf(ScopeKind.Body)], asks.IsEverything, [.. asks.IdsOf(ScopeKind.Town)]);
    }

    public bool WorksAny => WorksAll || WorkBodyIds.Count > 0;

    public IQueryable<SupportRequest> Of(IQueryable<SupportRequest> requests)
    {
        var (all, any, self, bodies, towns) = (WorksAll || SpeaksForAll, WorksAny, SelfIds, WorkBodyIds, TownIds);
        return requests.Where(r => all || towns.Contains(r.TownId)
            || (any && (r.BodyId == null || bodies.Contains(r.BodyId.Value) || (r.ResponsibleUserId != null && self.Contains(r.ResponsibleUserId.Value)))));
    }

    public IQueryable<SupportRequest> WorkedBy(IQueryable<SupportRequest> requests)
    {
        var self = SelfIds;
        return requests.Where(r => r.ResponsibleUserId != null && self.Contains(r.ResponsibleUserId.Value));
    }

    public bool Works(SupportRequest r) => WorksAll
        || (WorksAny && (r.BodyId is null || WorkBodyIds.Contains(r.BodyId.Value) || (r.ResponsibleUserId is { } responsible && SelfIds.Contains(responsible))));

    public bool SpeaksFor(SupportRequest r) => SpeaksForAll || TownIds.Contains(r.TownId);

    public bool Covers(SupportRequest r) => Works(r) || SpeaksFor(r);
}
