using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Search;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// The index of this node, which follows the rows in the database: whoever asks after a publication is answered from what is
/// published now. It is nothing but the rows in another form, so it is kept in memory and made anew by every start.
/// </summary>
public sealed class PublishedIndex : IDisposable
{
    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly KeptReading<TextIndex> reading;
    private readonly TextIndex index = new();
    private long edition;

    public PublishedIndex(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(readings);
        (this.contexts, this.clock) = (contexts, clock);
        reading = readings.Of([PublicTopics.All, PublicTopics.Any, PublicTopics.Search], FollowAsync);
    }

    /// <summary>Whether it was ever made: until then whoever asks waits for all of it.</summary>
    public bool Stands => reading.Last is not null;

    public async Task<IndexAnswer> FindAsync(IndexQuestion question, CancellationToken cancellationToken) =>
        (await reading.GetAsync(cancellationToken)).Find(question);

    public async Task<IReadOnlyList<IndexHit>> SuggestAsync(IndexQuestion question, CancellationToken cancellationToken) =>
        (await reading.GetAsync(cancellationToken)).Suggest(question);

    public async Task MakeAsync(CancellationToken cancellationToken) => await reading.GetAsync(cancellationToken);

    public void Dispose() => index.Dispose();

    private async Task<Reading<TextIndex>> FollowAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var now = editions.GetValueOrDefault(PublicTopics.Any);
        // Only a backup that was put back has lower numbers, and its rows may have those of other ones.
        if (now < edition)
            index.Clear();
        var last = index.LastRow;
        await PutAsync(db.SearchRows.Where(row => row.Id > last), cancellationToken);
        if (index.Stamp() != await StampAsync(db, cancellationToken))
            await CompareAsync(db, cancellationToken);
        edition = now;
        return new(index, editions, utcNow);
    }

    private async Task PutAsync(IQueryable<SearchRow> rows, CancellationToken cancellationToken)
    {
        await foreach (var row in rows.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            index.Put(row);
        index.Show();
    }

    /// <summary>What has gone leaves no row behind, so all numbers are compared.</summary>
    private async Task CompareAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        index.Keep(await db.SearchRows.Select(row => row.Id).ToHashSetAsync(cancellationToken));
        index.Show();
        if (index.Stamp() == await StampAsync(db, cancellationToken))
            return;
        // A reading that broke off in the middle: rare enough to begin again.
        index.Clear();
        await PutAsync(db.SearchRows, cancellationToken);
    }

    private static async Task<RowStamp> StampAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        await db.SearchRows.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Sum = all.Sum(row => (long)row.Id) }).SingleOrDefaultAsync(cancellationToken) is { } stamp
            ? new(stamp.Count, stamp.Sum)
            : default;
}
