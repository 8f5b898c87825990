using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.History;

public static class HistoryReach
{
    /// <summary>Whoever speaks for some towns, or decides for some bodies, reads only of theirs.</summary>
    public static IQueryable<ChangeRecord> ReadableBy(this IQueryable<ChangeRecord> records, StaffActor by)
    {
        var reach = by.ReachOf(Permission.ReadHistory);
        if (reach.IsEverything)
            return records;
        var (towns, bodies) = (reach.IdsOf(ScopeKind.Town), reach.IdsOf(ScopeKind.Body));
        return records.Where(record =>
            (record.ScopeKind == ScopeKind.Town && towns.Contains(record.ScopeId!.Value))
            || (record.ScopeKind == ScopeKind.Body && bodies.Contains(record.ScopeId!.Value)));
    }
}
