using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Search;

namespace SmallTowns.Web.Search;

/// <summary>Keeps the rows of every <see cref="SearchPart"/> as the parts are, in the caller's transaction.</summary>
public sealed class SearchParts(IEnumerable<SearchPart> parts)
{
    /// <summary>Reads the parts and writes those of which something has changed.</summary>
    public async Task RefreshAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var part in parts)
        {
            var entries = await part.EntriesAsync(db, cancellationToken);
            var kept = await db.SearchRows.AsNoTracking().Where(row => row.Kind == part.Kind).ToListAsync(cancellationToken);
            if (!AreSame(kept, [.. entries.SelectMany(entry => entry.Rows())]))
                await SearchIndex.ReplaceAsync(db, kept.Select(row => row.Key), entries, cancellationToken);
        }
    }

    private static bool AreSame(List<SearchRow> kept, List<SearchRow> rows)
    {
        var now = kept.ToDictionary(row => (row.Key, row.Language));
        return kept.Count == rows.Count && rows.TrueForAll(row => now.GetValueOrDefault((row.Key, row.Language))?.SaysTheSameAs(row) is true);
    }
}
