using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Search;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Review;

/// <summary>
/// Makes all rows of the search anew: at a start that finds none, because the shipped data have just been put in, or rows
/// that another version of the program has made in another way.
/// </summary>
public sealed class SearchFilling(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, SearchParts parts, PublicCommit commit)
{
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsFilledAsync(db, cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await commit.CommitAsync(db, transaction, [PublicTopics.Any], async () =>
        {
            // Of several nodes that start at once the first has done it.
            if (!await IsFilledAsync(db, cancellationToken))
                await FillAsync(db, cancellationToken);
        }, cancellationToken);
    }

    private static async Task<bool> IsFilledAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        await db.SearchRows.AnyAsync(cancellationToken)
        && !await db.SearchRows.AnyAsync(row => row.Making != SearchRow.CurrentMaking, cancellationToken);

    private async Task FillAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        await db.SearchRows.ExecuteDeleteAsync(cancellationToken);
        foreach (var kind in kinds.All)
        {
            if (kind.Search is { } search)
                await SearchWriting.WriteAsync(db, kind, await search.PublishedAsync(db, cancellationToken), cancellationToken);
        }

        await parts.RefreshAsync(db, cancellationToken);
    }
}
