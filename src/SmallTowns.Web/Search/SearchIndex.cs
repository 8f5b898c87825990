using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;

namespace SmallTowns.Web.Search;

/// <summary>Writes the rows of the search, in the caller's transaction.</summary>
public static class SearchIndex
{
    /// <summary>Puts entries in the place of all that was found by these keys, and of what was found of themselves before.</summary>
    public static async Task ReplaceAsync(
        SmallTownsDbContext db, IEnumerable<string> keys, IReadOnlyCollection<SearchEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var old = keys.Concat(entries.Select(entry => entry.Key)).ToHashSet();
        await db.SearchRows.Where(row => old.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken);
        db.SearchRows.AddRange(entries.SelectMany(entry => entry.Rows()));
        await db.SaveChangesAsync(cancellationToken);
    }
}
