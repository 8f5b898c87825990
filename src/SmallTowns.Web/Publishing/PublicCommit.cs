using Microsoft.EntityFrameworkCore.Storage;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Publishing;

/// <summary>
/// The one end of every transaction that changes what is public: raises the editions of what it touches. When this returns
/// no page of this node shows what was there before.
/// </summary>
public sealed class PublicCommit(PublicEditions editions)
{
    /// <summary>A change that may stand on any page.</summary>
    public Task CommitAsync(SmallTownsDbContext db, IDbContextTransaction transaction, CancellationToken cancellationToken) =>
        CommitAsync(db, transaction, [PublicTopics.All], cancellationToken);

    /// <param name="topics">What the change can be seen on (<see cref="PublicTopics"/>); none stands for everything.</param>
    public async Task CommitAsync(
        SmallTownsDbContext db, IDbContextTransaction transaction, IReadOnlyCollection<string> topics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(topics);
        var raised = await db.RaiseEditionsAsync(
            [PublicTopics.Any, .. topics.Count is > 0 and <= PublicTopics.Most ? topics : [PublicTopics.All]], cancellationToken);
        // Whoever asked may go; whether it is committed must not be left open.
        await transaction.CommitAsync(CancellationToken.None);
        editions.Raise(raised);
    }
}
