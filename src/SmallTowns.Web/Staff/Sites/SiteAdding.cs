using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Data.Sites;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>Gives out the numbers of the register.</summary>
public sealed class SiteAdding(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    /// <returns>The reference of a new object of the town; empty where there is no such town or its numbers are used up.</returns>
    [Requires(Permission.ProposeInvestment)]
    public async Task<SiteReference?> TakeReferenceAsync(StaffActor by, string town, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await (await served.TownsAsync(db, cancellationToken)).Where(row => row.Slug == town && !row.IsHidden && row.CeasedOn == null)
            .Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is not { } townId)
            return null;
        by.RequireFor(Permission.ProposeInvestment, Scope.Town(townId));
        return await db.TakeReferenceAsync(townId, town, cancellationToken);
    }
}
