using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Search;

/// <summary>What readers find of a kind that the review machine publishes.</summary>
public abstract class KindSearch
{
    /// <summary>Everything of the kind that is published, for making all rows anew.</summary>
    public abstract Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// What is found of these subjects as they stand in the transaction; nothing of one that does not stand. May bring
    /// entries of other subjects, where theirs follow from these.
    /// </summary>
    public abstract Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken);
}
