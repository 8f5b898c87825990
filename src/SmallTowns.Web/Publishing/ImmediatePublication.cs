using SmallTowns.Data;

namespace SmallTowns.Web.Publishing;

/// <summary>Saves a change of what is public and needs no review, such as the title of a source: every page of every node shows it at once.</summary>
public sealed class ImmediatePublication(PublicCommit commit)
{
    public async Task SaveAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(db, transaction, cancellationToken);
    }
}
