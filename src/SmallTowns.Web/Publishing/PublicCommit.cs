using Microsoft.EntityFrameworkCore.Storage;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Publishing;

/// <summary>
/// The one end of every transaction that changes what is public. A changed number may stand on any page, so the edition of
/// everything rises; when this returns no page of this node shows what was there before.
/// </summary>
public sealed class PublicCommit(PublicEditions editions)
{
    public async Task CommitAsync(SmallTownsDbContext db, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var raised = await db.RaiseEditionsAsync([PublicTopics.All], cancellationToken);
        // Whoever asked may go; whether it is committed must not be left open.
        await transaction.CommitAsync(CancellationToken.None);
        editions.Raise(raised);
    }
}
