using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>
/// Which cases a permission reaches: all, for the desk of the Association and for directors of the economic department; those about
/// some towns, for the desk of these. A case about no town is nobody's but theirs who see all.
/// </summary>
internal sealed record CaseReach(bool IsEverything, IReadOnlyList<string> Towns)
{
    public static async Task<CaseReach> OfAsync(SmallTownsDbContext db, StaffActor by, Permission permission, CancellationToken cancellationToken)
    {
        var reach = by.ReachOf(permission);
        if (reach.IsEverything)
            return new(true, []);
        var bodies = reach.IdsOf(ScopeKind.Body);
        if (bodies.Count > 0 && await db.AssociationBodies.AnyAsync(body => body.Code == InvestorCase.DepartmentCode && bodies.Contains(body.Id), cancellationToken))
            return new(true, []);
        var towns = reach.IdsOf(ScopeKind.Town);
        return new(false, towns.Count == 0 ? [] : await db.Towns.Where(town => towns.Contains(town.Id)).Select(town => town.Slug).ToListAsync(cancellationToken));
    }

    public IQueryable<InvestorCase> Of(IQueryable<InvestorCase> cases) =>
        IsEverything ? cases : cases.Where(row => row.Towns.Any(town => Towns.Contains(town.Slug)));

    public bool Covers(InvestorCase row) => IsEverything || row.Towns.Any(town => Towns.Contains(town.Slug));
}
