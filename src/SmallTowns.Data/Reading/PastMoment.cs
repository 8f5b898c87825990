using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;

namespace SmallTowns.Data.Reading;

/// <summary>The past that is read: what stood at a moment or, where an edition is named, what that edition holds.</summary>
/// <param name="Utc">The moment; beside an edition it tells the day on which towns and memberships are looked at.</param>
/// <param name="Edition">
/// The number of a publication. Times are taken before a transaction commits, so two that overlap may commit in another
/// order than their times; numbers are given at the commit, and what they name never changes.
/// </param>
public readonly record struct PastMoment(DateTime Utc, long? Edition = null);

public static class PastMoments
{
    /// <summary>An edition with its moment; empty where there is no such edition (yet). Asked in the snapshot that is read.</summary>
    public static async Task<PastMoment?> PastMomentAsync(this SmallTownsDbContext db, long edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Publications.AsNoTracking().SingleOrDefaultAsync(publication => publication.Number == edition, cancellationToken) is { } made
            ? new PastMoment(made.Utc, made.Number)
            : null;
    }

    /// <summary>The last publication of a past, or until now; empty where it lies before the first.</summary>
    internal static Task<Publication?> LastPublicationAsync(this SmallTownsDbContext db, PastMoment? past, CancellationToken cancellationToken)
    {
        var until = past switch
        {
            null => db.Publications,
            { Edition: { } edition } => db.Publications.Where(publication => publication.Number <= edition),
            { Utc: var utc } => db.Publications.Where(publication => publication.Utc <= utc),
        };
        return until.OrderByDescending(publication => publication.Number).FirstOrDefaultAsync(cancellationToken);
    }
}
