using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data;

/// <summary>The end of a command: what it changed is saved, or somebody else was faster.</summary>
public static class TrySaving
{
    /// <summary>Saves, and ends the transaction that the command has begun.</summary>
    /// <param name="clashes">Names of unique indexes (<see cref="Mappings.UniqueIndexes"/>) that two people at once may run into.</param>
    /// <returns>False where somebody else was faster: nothing is saved then.</returns>
    public static Task<bool> TrySaveAsync(this SmallTownsDbContext db, CancellationToken cancellationToken, params string[] clashes) =>
        db.TrySaveAsync(then: null, cancellationToken, clashes);

    /// <param name="then">What needs the numbers of what was just saved; it is saved in the same transaction.</param>
    public static async Task<bool> TrySaveAsync(this SmallTownsDbContext db, Func<Task>? then, CancellationToken cancellationToken, params string[] clashes)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var begun = then is null || db.Database.CurrentTransaction is not null ? null : await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            if (then is not null)
            {
                await then();
                await db.SaveChangesAsync(cancellationToken);
            }

            // Whoever waits has their answer: what is saved is not taken back because they have left.
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.CommitAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || clashes.Any(index => db.IsClash(fault, index)))
        {
            return false;
        }
    }
}
