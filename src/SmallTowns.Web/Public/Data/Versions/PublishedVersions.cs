using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>The versions of open datasets: their lines are kept in memory, their files are read when somebody asks.</summary>
public sealed class PublishedVersions
{
    // The newest are asked for in many forms at once; larger ones than this are read each time.
    private const int MostKept = 12, MostBytes = 2_000_000;

    private readonly FewKept<(string Dataset, int Number), byte[]> files = new(MostKept);
    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly KeptReading<VersionBook> current;

    public PublishedVersions(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
    {
        (this.contexts, this.clock) = (contexts, clock);
        current = readings.Of([PublicTopics.All, PublicTopics.Datasets], ReadAsync);
    }

    public ValueTask<VersionBook> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>The bytes of a version; empty where there is no such.</summary>
    public async Task<byte[]?> FileAsync(string dataset, int number, CancellationToken cancellationToken)
    {
        if (files.Find((dataset, number)) is { } known)
            return known;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var packed = await db.DatasetVersions.Where(version => version.Dataset == dataset && version.Number == number)
            .Select(version => version.Content).SingleOrDefaultAsync(cancellationToken);
        if (packed is null)
            return null;
        var file = VersionBytes.Unpack(packed);
        return file.Length > MostBytes ? file : files.Get((dataset, number), () => file);
    }

    /// <summary>What a version changed in the one before it; the first has nothing before it.</summary>
    public async Task<RowChanges> ChangesAsync(DatasetVersionHead version, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        var now = await FileAsync(version.Dataset, version.Number, cancellationToken);
        var before = await FileAsync(version.Dataset, version.Number - 1, cancellationToken);
        return RowChanges.Between(before is null ? VersionRows.Nothing : VersionBytes.Read(before), VersionBytes.Read(now!), keys);
    }

    private async Task<Reading<VersionBook>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var heads = await db.DatasetVersions.AsNoTracking().OrderByDescending(version => version.Number).Select(version => new DatasetVersionHead
        {
            Id = version.Id,
            Dataset = version.Dataset,
            Number = version.Number,
            Edition = version.Edition,
            Utc = version.Utc,
            Stamp = version.Stamp,
            StructureSince = version.StructureSince,
            // Read when somebody asks for a structure.
            Structure = "",
            Sha256 = version.Sha256,
            Rows = version.Rows,
            Added = version.Added,
            Changed = version.Changed,
            Withdrawn = version.Withdrawn,
        }).ToListAsync(cancellationToken);
        return new(new(heads), editions, utcNow);
    }

    /// <summary>The columns of a dataset as they were described on a day of its past; empty where no version has that structure.</summary>
    public async Task<IReadOnlyList<VersionColumn>?> StructureAsync(string dataset, DateOnly since, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var structure = await db.DatasetVersions.Where(version => version.Dataset == dataset && version.StructureSince == since)
            .OrderBy(version => version.Number).Select(version => version.Structure).FirstOrDefaultAsync(cancellationToken);
        return structure is null ? null : VersionColumn.Read(structure);
    }
}

/// <summary>All versions, the newest of each dataset first.</summary>
public sealed class VersionBook(IEnumerable<DatasetVersionHead> heads)
{
    private readonly ILookup<string, DatasetVersionHead> byDataset = heads.ToLookup(head => head.Dataset);

    public IReadOnlyList<DatasetVersionHead> Of(string dataset) => [.. byDataset[dataset]];

    public DatasetVersionHead? NewestOf(string dataset) => byDataset[dataset].FirstOrDefault();

    public DatasetVersionHead? Find(string dataset, int number) => byDataset[dataset].FirstOrDefault(head => head.Number == number);

    /// <summary>The version that was true in an edition; empty before the first.</summary>
    public DatasetVersionHead? InEdition(string dataset, long edition) => byDataset[dataset].FirstOrDefault(head => head.Edition <= edition);
}
