using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Notices;

/// <summary>
/// Assignments, requests, agreements, needs and offers in notices: by their titles where they still concern the person, by their numbers where they do not.
/// </summary>
internal sealed record WorkTold(
    IReadOnlyDictionary<int, (string What, string? Address)> Assignments, IReadOnlyDictionary<int, (string What, string? Address)> Requests,
    IReadOnlyDictionary<int, (string What, string? Address)> Entries, IReadOnlyDictionary<int, (string What, string? Address)> Agreements)
{
    public static async Task<WorkTold> OfAsync(SmallTownsDbContext db, StaffActor by, IReadOnlyCollection<StaffNotice> notices, DateOnly today, CancellationToken cancellationToken)
    {
        var assignmentIds = notices.Select(notice => notice.AssignmentId).OfType<int>().ToHashSet();
        var requestIds = notices.Select(notice => notice.RequestId).OfType<int>().ToHashSet();
        Dictionary<int, (string, string?)> assignments = [];
        if (assignmentIds.Count > 0)
        {
            var reach = await WorkReach.OfAsync(db, by, today, cancellationToken);
            foreach (var a in await db.Assignments.AsNoTracking().Include(a => a.Helpers).Where(a => assignmentIds.Contains(a.Id)).ToListAsync(cancellationToken))
                assignments[a.Id] = reach.Covers(a) ? ($"№ {a.Number}. {a.Title}", $"/staff/association/assignments/{a.Id}") : ($"№ {a.Number}", null);
        }

        Dictionary<int, (string, string?)> requests = [];
        if (requestIds.Count > 0)
        {
            var reach = await SupportReach.OfAsync(db, by, today, cancellationToken);
            var asked = await db.SupportRequests.AsNoTracking().Where(r => requestIds.Contains(r.Id)).ToListAsync(cancellationToken);
            var townIds = asked.Select(r => r.TownId).ToHashSet();
            var towns = await db.Towns.Where(town => townIds.Contains(town.Id)).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
            foreach (var r in asked)
                requests[r.Id] = reach.Covers(r) ? ($"{towns[r.TownId]}, № {r.Number}{(r.Subject is { } subject ? $". {subject}" : ": тексты стёрты")}", $"/staff/support/{r.Id}") : ($"№ {r.Number}", null);
        }

        return new(assignments, requests, await EntriesAsync(db, by, notices, cancellationToken), await AgreementsAsync(db, by, notices, today, cancellationToken));
    }

    private static async Task<IReadOnlyDictionary<int, (string, string?)>> EntriesAsync(SmallTownsDbContext db, StaffActor by, IReadOnlyCollection<StaffNotice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.EntryId).OfType<int>().ToHashSet();
        if (ids.Count == 0)
            return new Dictionary<int, (string, string?)>();
        var found = await (
            from entry in db.CooperationEntries
            where ids.Contains(entry.Id)
            join town in db.Towns on entry.TownId equals town.Id
            select new { entry.Id, entry.Title, Town = town.NameRu }).ToListAsync(cancellationToken);
        return found.ToDictionary(entry => entry.Id, entry => ($"{entry.Town}: {entry.Title}", by.May(Permission.ReadKnowledge) ? $"/staff/cooperation/{entry.Id}" : null));
    }

    private static async Task<IReadOnlyDictionary<int, (string, string?)>> AgreementsAsync(
        SmallTownsDbContext db, StaffActor by, IReadOnlyCollection<StaffNotice> notices, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.AgreementId).OfType<int>().ToHashSet();
        if (ids.Count == 0)
            return new Dictionary<int, (string, string?)>();
        var reach = await CooperationReach.OfAsync(db, by, today, cancellationToken);
        var asked = db.Agreements.Where(a => ids.Contains(a.Id));
        var readable = (await reach.Of(asked).Select(a => a.Id).ToListAsync(cancellationToken)).ToHashSet();
        return (await asked.Select(a => new { a.Id, a.Year, a.Ordinal, a.Title }).ToListAsync(cancellationToken)).ToDictionary(
            a => a.Id,
            a => readable.Contains(a.Id) ? ($"№ {Agreement.NumberOf(a.Year, a.Ordinal)}. {a.Title}", (string?)$"/staff/agreements/{a.Id}") : ($"№ {Agreement.NumberOf(a.Year, a.Ordinal)}", null));
    }
}
