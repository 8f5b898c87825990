using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Notices;

/// <summary>Assignments and requests in notices: by their titles where they still concern the person, by their numbers where they do not.</summary>
internal sealed record WorkTold(IReadOnlyDictionary<int, (string What, string? Address)> Assignments, IReadOnlyDictionary<int, (string What, string? Address)> Requests)
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

        return new(assignments, requests);
    }
}
