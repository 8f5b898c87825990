using SmallTowns.Data;

namespace SmallTowns.Web.Search;

/// <summary>What readers find though no kind of the review machine publishes it: sources, pages of the portal itself. A small number of things.</summary>
public abstract class SearchPart
{
    /// <summary>Stands in the rows.</summary>
    public abstract string Kind { get; }

    public abstract Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, CancellationToken cancellationToken);
}
