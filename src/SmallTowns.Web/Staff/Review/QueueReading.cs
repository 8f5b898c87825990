using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Review;

/// <summary>
/// Reads proposals as the rows of a queue: single ones one by one, those of a batch as one row. Whatever is counted for the
/// staff is counted in these rows.
/// </summary>
internal static class QueueReading
{
    private const int ScopesNamed = 3;

    /// <param name="visible">Those that the person may see of the batches.</param>
    public static async Task<IReadOnlyList<ReviewRow>> RowsAsync(
        SmallTownsDbContext db, ReviewedKinds kinds, QueueAsked asked, IQueryable<Proposal> visible,
        RowsAsked<ReviewSort> rows, CancellationToken cancellationToken)
    {
        var keys = await Sorted(KeysOf(db, asked), rows).Skip(rows.Skip).Take(rows.Take).ToListAsync(cancellationToken);
        List<int> ids = [.. keys.Where(key => key.BatchId is null).Select(key => key.Id)];
        List<int?> batchIds = [.. keys.Select(key => key.BatchId).Where(id => id is not null)];
        var proposals = ids.Count == 0 ? [] : await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var batches = batchIds.Count == 0 ? [] : await db.ProposalBatches.AsNoTracking().Where(b => batchIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        var inAll = batchIds.Count == 0 ? [] : await CountsAsync(visible.Where(p => batchIds.Contains(p.BatchId)), cancellationToken);
        var inAsked = batchIds.Count == 0 ? [] : await CountsAsync(asked.Proposals.Where(p => batchIds.Contains(p.BatchId)), cancellationToken);
        var lines = await kinds.LinesAsync(db, proposals.Values, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, [.. proposals.Values.Select(p => p.Scope), .. inAsked.Select(count => count.Scope)], cancellationToken);
        return [.. keys.Select(key => key.BatchId is { } id ? OfBatch(batches[id]) : OfOne(proposals[key.Id]))];

        ReviewRow OfOne(Proposal p) => new(
            Id: p.Id,
            Town: names.Of(p.Scope),
            What: lines[p.Id].What,
            Author: p.AuthorName,
            SubmittedUtc: p.SubmittedUtc,
            State: p.State,
            PublishAtUtc: p.PublishAtUtc,
            Origin: ReviewWords.Of(p.Origin),
            WarningCount: lines[p.Id].WarningCount,
            Version: p.Version);

        ReviewRow OfBatch(ProposalBatch batch) => new(
            Id: batch.Id,
            Town: ConcernedOf([.. inAsked.Where(count => count.BatchId == batch.Id).Select(count => names.Of(count.Scope)).Distinct()]),
            What: batch.Title,
            Author: batch.ByName,
            SubmittedUtc: batch.Utc,
            State: null,
            PublishAtUtc: null,
            Origin: batch is TableBatch ? "таблица" : ReviewWords.Of(batch.Origin),
            WarningCount: 0,
            Batch: new(inAsked.Where(count => count.BatchId == batch.Id).Sum(count => count.Proposals), inAll.Where(count => count.BatchId == batch.Id).Sum(count => count.Proposals), StateOf(batch.Id)));

        BatchState StateOf(int batchId) => BatchStates.Of(inAll.Where(count => count.BatchId == batchId)
            .GroupBy(count => count.State).ToDictionary(state => state.Key, state => state.Sum(count => count.Proposals)));
    }

    public static async Task<int> CountAsync(QueueAsked asked, CancellationToken cancellationToken) =>
        await asked.Single.CountAsync(p => p.BatchId == null, cancellationToken) + await BatchesOf(asked).CountAsync(cancellationToken);

    /// <summary>"Абинск, Анапа, Апшеронск и ещё 12".</summary>
    public static string ConcernedOf(IReadOnlyCollection<string> names)
    {
        var first = string.Join(", ", names.Order(StringComparer.CurrentCulture).Take(ScopesNamed));
        return names.Count > ScopesNamed ? $"{first} и ещё {names.Count - ScopesNamed}" : first;
    }

    /// <summary>How many proposals of each scope the batches have: read from an index, a batch may have two hundred thousand.</summary>
    private static async Task<List<ScopeCount>> CountsAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken) =>
        // In the order of the index, or SQLite reads the rows.
        await proposals.GroupBy(p => new { p.BatchId, p.State, p.ScopeKind, p.ScopeId })
            .Select(group => new ScopeCount(group.Key.BatchId!.Value, group.Key.State, group.Key.ScopeKind, group.Key.ScopeId, group.Count()))
            .ToListAsync(cancellationToken);

    private static IQueryable<ProposalBatch> BatchesOf(QueueAsked asked) =>
        asked.Batches.Where(batch => asked.Proposals.Any(p => p.BatchId == batch.Id));

    private static IQueryable<QueueKey> KeysOf(SmallTownsDbContext db, QueueAsked asked)
    {
        var single = asked.Single.Where(p => p.BatchId == null).Select(p => new QueueKey
        {
            Id = p.Id,
            BatchId = p.BatchId,
            Utc = p.SubmittedUtc,
            Author = p.AuthorName,
            Town = db.Towns.Where(town => p.ScopeKind == ScopeKind.Town && town.Id == p.ScopeId).Select(town => town.NameRu).FirstOrDefault(),
        });
        return single.Concat(BatchesOf(asked).Select(batch => new QueueKey
        {
            Id = batch.Id,
            BatchId = batch.Id,
            Utc = batch.Utc,
            Author = batch.ByName,
            // A batch concerns many: it stands with those that concern no town.
            Town = db.Towns.Where(town => town.Id == -batch.Id).Select(town => town.NameRu).FirstOrDefault(),
        }));
    }

    private static IQueryable<QueueKey> Sorted(IQueryable<QueueKey> keys, RowsAsked<ReviewSort> rows) => (rows.Sort, rows.Descending) switch
    {
        (ReviewSort.Town, false) => keys.OrderBy(key => key.Town).ThenBy(key => key.Utc).ThenBy(key => key.Id),
        (ReviewSort.Town, true) => keys.OrderByDescending(key => key.Town).ThenBy(key => key.Utc).ThenBy(key => key.Id),
        (ReviewSort.Author, false) => keys.OrderBy(key => key.Author).ThenBy(key => key.Utc).ThenBy(key => key.Id),
        (ReviewSort.Author, true) => keys.OrderByDescending(key => key.Author).ThenBy(key => key.Utc).ThenBy(key => key.Id),
        (_, false) => keys.OrderBy(key => key.Utc).ThenBy(key => key.Id),
        (_, true) => keys.OrderByDescending(key => key.Utc).ThenByDescending(key => key.Id),
    };

    private sealed record QueueKey
    {
        public required int Id { get; init; }
        public required int? BatchId { get; init; }
        public required DateTime Utc { get; init; }
        public required string Author { get; init; }
        public required string? Town { get; init; }
    }

    private sealed record ScopeCount(int BatchId, ProposalState State, ScopeKind ScopeKind, int? ScopeId, int Proposals)
    {
        public Scope Scope => new(ScopeKind, ScopeId);
    }
}
