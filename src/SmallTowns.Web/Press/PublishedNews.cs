using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Press;

/// <summary>
/// The articles of the press centre: their rows are kept in memory, their texts are read when somebody opens one. A publication
/// rereads the rows that it changed.
/// </summary>
public sealed class PublishedNews
{
    // A publication gets its time when it begins, and may end after one that began later.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly KeptReading<KeptNews> current;

    public PublishedNews(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
    {
        (this.contexts, this.clock) = (contexts, clock);
        current = readings.Of([PublicTopics.All, PublicTopics.News], ReadAsync);
    }

    public async ValueTask<NewsBook> GetAsync(CancellationToken cancellationToken = default) => (await current.GetAsync(cancellationToken)).Book;

    /// <summary>The texts of some articles, by their <see cref="Subject.FullKey"/>.</summary>
    public Task<IReadOnlyDictionary<string, NewsContent>> TextsAsync(IReadOnlyCollection<PressItem> items, CancellationToken cancellationToken) =>
        PressReading.TextsAsync<NewsContent>(contexts, items, cancellationToken);

    /// <summary>What stands at an address: an article, its new address, or nothing.</summary>
    public Task<FoundPress<NewsContent>> FindAsync(string slug, CancellationToken cancellationToken) =>
        PressReading.FindAsync<NewsContent>(contexts, PressKinds.News, slug, cancellationToken);

    private async Task<Reading<KeptNews>> ReadAsync(CancellationToken cancellationToken)
    {
        var before = current.Last ?? KeptNews.None;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var rows = db.PressEntries.AsNoTracking().Where(entry => entry.Kind == PressKinds.News);
        var since = before.LastUtc - Overlap;
        var kept = before.With(await rows.Where(entry => entry.ChangedUtc >= since).ToListAsync(cancellationToken));
        // Each change raises the version of its row, and no row ever goes: where the sums differ, something was missed.
        var stamp = await rows.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(entry => (long)entry.Version) }).SingleOrDefaultAsync(cancellationToken);
        if (stamp is not null && (stamp.Count, stamp.Versions) != kept.Stamp)
            kept = KeptNews.None.With(await rows.ToListAsync(cancellationToken));
        return new(kept, editions, utcNow);
    }

    private sealed class KeptNews
    {
        public static readonly KeptNews None = new([], DateTime.UnixEpoch);

        private readonly Dictionary<int, (PressItem Item, int Version)> rows;

        private KeptNews(Dictionary<int, (PressItem Item, int Version)> rows, DateTime lastUtc)
        {
            (this.rows, LastUtc) = (rows, lastUtc);
            Book = new([.. rows.Values.Select(row => row.Item).Where(item => item.Standing == PressStanding.Shown).OrderByDescending(item => item.FirstPublishedUtc).ThenByDescending(item => item.Id)]);
        }

        public DateTime LastUtc { get; }

        public NewsBook Book { get; }

        public (int Count, long Versions) Stamp => (rows.Count, rows.Values.Sum(row => (long)row.Version));

        public KeptNews With(List<PressEntry> changed)
        {
            if (changed.Count == 0)
                return this;
            var all = new Dictionary<int, (PressItem Item, int Version)>(rows);
            foreach (var entry in changed)
                all[entry.Id] = (PressItem.Of(entry), entry.Version);
            return new(all, changed.Max(entry => entry.ChangedUtc));
        }
    }
}
