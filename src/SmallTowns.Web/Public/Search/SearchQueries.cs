using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Search;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Search;

/// <summary>Finds what is published by the words in it.</summary>
public sealed class SearchQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement, SourceList list)
{
    /// <summary>How many results a page shows; whoever gets more is told to say more.</summary>
    public const int Most = 50;

    public async Task<SearchFindings> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Beginnings.Count == 0)
            return SearchFindings.None;
        // A source that nothing published names is not for readers yet.
        var sources = (await list.OfAsync(await settlement.GetAsync(cancellationToken), cancellationToken)).Select(source => SourceSearch.KeyOf(source.Code)).ToHashSet();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // What is published between the two queries is in neither.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var language = T(SearchRow.Russian, SearchRow.English);
        var rows = db.SearchRows.AsNoTracking()
            .Where(row => row.Language == language && (row.Kind != SourceSearch.Code || sources.Contains(row.Key)));
        foreach (var beginning in request.Beginnings)
        {
            var word = " " + beginning;
            rows = rows.Where(row => row.Folded.Contains(word));
        }

        var titles = await rows.Select(row => new { row.Id, row.FoldedTitle }).ToListAsync(cancellationToken);
        var first = titles
            .OrderByDescending(row => request.ClosenessTo(row.FoldedTitle)).ThenBy(row => row.FoldedTitle, StringComparer.Ordinal).ThenBy(row => row.Id)
            .Take(Most).Select(row => row.Id).ToList();
        var found = await db.SearchRows.AsNoTracking().Where(row => first.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return new(titles.Count, [.. first.Select(id => Found.Of(found[id], request))]);
    }
}

/// <param name="Total">How many there are; more than are shown where there are too many.</param>
public sealed record SearchFindings(int Total, IReadOnlyList<Found> Results)
{
    public static readonly SearchFindings None = new(0, []);
}

/// <summary>One result.</summary>
public sealed record Found(string What, IReadOnlyList<MarkedPiece> Title, IReadOnlyList<MarkedPiece> Snippet, string Address)
{
    public static Found Of(SearchRow row, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(request);
        return new(row.What, MarkedPiece.Of(row.Title, request.Beginnings), MarkedPiece.OfPassage(row.Body, request.Beginnings), row.Address);
    }
}
