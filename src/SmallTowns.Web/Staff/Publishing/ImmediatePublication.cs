using SmallTowns.Data;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>Saves a change of what is public and needs no review, such as the title of a source: every page of every node shows it at once.</summary>
public sealed class ImmediatePublication(PublicationSignal signal)
{
    public async Task SaveAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            await db.AnnouncePublicationAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // What is committed stays, even if whoever asked has gone: the pages must show it.
        await signal.RaiseAsync(CancellationToken.None);
    }
}
