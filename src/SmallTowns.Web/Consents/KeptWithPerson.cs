using SmallTowns.Data;

namespace SmallTowns.Web.Consents;

/// <summary>What a part of the portal keeps of people beside their name and address, and how it goes with them.</summary>
public abstract class KeptWithPerson
{
    /// <summary>
    /// Erases it in the transaction of the erasure. What the context tracks is saved with it; whoever is found twice has been erased by
    /// another node meanwhile, so it does no harm the second time.
    /// </summary>
    public abstract Task EraseAsync(SmallTownsDbContext db, IReadOnlySet<int> personIds, DateTime utcNow, CancellationToken cancellationToken);
}
