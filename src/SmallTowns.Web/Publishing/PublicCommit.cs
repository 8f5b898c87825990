using Microsoft.EntityFrameworkCore.Storage;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Publishing;

/// <summary>
/// The one end of every transaction that changes what is public: raises the editions of what it touches. When this returns
/// no page of this node shows what was there before.
/// </summary>
public sealed class PublicCommit(PublicEditions editions, SearchParts searched, TimeProvider clock)
{
    /// <summary>A change that may stand on any page.</summary>
    public Task CommitAsync(SmallTownsDbContext db, IDbContextTransaction transaction, CancellationToken cancellationToken) =>
        CommitAsync(db, transaction, [PublicTopics.All], () => Task.CompletedTask, cancellationToken);

    /// <param name="topics">What the change can be seen on (<see cref="PublicTopics"/>); none stands for everything.</param>
    /// <param name="last">
    /// Writes what follows from the change, such as what is found of it. Publications come here one after the other, so it
    /// sees all that others have published.
    /// </param>
    public async Task CommitAsync(
        SmallTownsDbContext db, IDbContextTransaction transaction, IReadOnlyCollection<string> topics, Func<Task> last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(topics);
        topics = topics.Count is > 0 and <= PublicTopics.Most ? topics : [PublicTopics.All];
        var raised = await db.RaiseEditionsAsync(topics, clock, cancellationToken);
        await last();
        if (topics.Contains(PublicTopics.All))
            await searched.RefreshAsync(db, cancellationToken);
        // Whoever asked may go; whether it is committed must not be left open.
        await transaction.CommitAsync(CancellationToken.None);
        editions.Raise(raised);
    }
}
