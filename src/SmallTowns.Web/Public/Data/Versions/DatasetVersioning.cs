using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>
/// Keeps a version of every dataset for each publication that changed it. What follows from figures is read for each edition
/// since the last look, so that two publications of one minute are two versions; registers, whose past is not addressed by
/// editions as a whole, are read as they are now.
/// </summary>
public sealed class DatasetVersioning(
    IDbContextFactory<SmallTownsDbContext> contexts, OpenDatasets datasets, SettlementSystemLoader loader, PublicEditions editions, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim oneKeeps = new(1, 1);

    // What was looked at by this process and brought nothing new: a restart looks again.
    private long lookedAt = -1;
    private (long Edition, DateOnly Day) done = (-1, default);

    /// <returns>How many versions came to be.</returns>
    public async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        await oneKeeps.WaitAsync(cancellationToken);
        try
        {
            return await KeepAllAsync(cancellationToken);
        }
        finally
        {
            oneKeeps.Release();
        }
    }

    public void Dispose() => oneKeeps.Dispose();

    private async Task<int> KeepAllAsync(CancellationToken cancellationToken)
    {
        var now = (editions.Current.Of(PublicTopics.Any), RegionCalendar.Today(clock));
        if (now == done)
            return 0;
        var kept = await KeepFiguresAsync(cancellationToken);
        foreach (var dataset in OpenDatasets.All.Where(dataset => !OpenDatasets.IsOfFigures(dataset)))
            kept += await KeepAsync(dataset, await datasets.ReadAsync(dataset, cancellationToken), now.Item1, cancellationToken);
        done = now;
        return kept;
    }

    private async Task<int> KeepFiguresAsync(CancellationToken cancellationToken)
    {
        var kept = 0;
        var current = await datasets.SystemAsync(cancellationToken);
        foreach (var edition in await EditionsToReadAsync(current.Edition, cancellationToken))
        {
            if (await loader.LoadAsync(edition, cancellationToken) is not { } past)
                continue;
            foreach (var dataset in DatasetCatalogue.All)
                kept += await KeepAsync(dataset, dataset.Read(past), edition, cancellationToken);
        }

        foreach (var dataset in DatasetCatalogue.All)
            kept += await KeepAsync(dataset, dataset.Read(current), current.Edition, cancellationToken);
        lookedAt = current.Edition;
        return kept;
    }

    /// <summary>Editions since the last look in which a figure or a content came or went.</summary>
    private async Task<IReadOnlyList<long>> EditionsToReadAsync(long current, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<string> codes = [.. DatasetCatalogue.All.Select(dataset => dataset.Slug)];
        var newest = await db.DatasetVersions.Where(version => codes.Contains(version.Dataset)).MaxAsync(version => (long?)version.Edition, cancellationToken) ?? -1;
        var since = Math.Max(lookedAt, newest);
        if (since >= current - 1)
            return [];
        var standings = db.Set<FigureStanding>();
        List<long> found =
        [
            .. await standings.Where(standing => standing.FromEdition > since && standing.FromEdition < current).Select(standing => standing.FromEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await standings.Where(standing => standing.ToEdition > since && standing.ToEdition < current).Select(standing => standing.ToEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await db.Proposals.Where(proposal => proposal.PublishedEdition > since && proposal.PublishedEdition < current).Select(proposal => proposal.PublishedEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await db.Proposals.Where(proposal => proposal.WithdrawnEdition > since && proposal.WithdrawnEdition < current).Select(proposal => proposal.WithdrawnEdition!.Value).Distinct().ToListAsync(cancellationToken),
        ];
        return [.. found.Distinct().Order()];
    }

    private async Task<int> KeepAsync(Dataset dataset, DatasetTable table, long edition, CancellationToken cancellationToken)
    {
        var file = VersionBytes.Of(table);
        var sha256 = VersionBytes.Sha256(file);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ofDataset = db.DatasetVersions.AsNoTracking().Where(version => version.Dataset == dataset.Slug).OrderByDescending(version => version.Number);
        var known = await ofDataset.Select(version => new { version.Number, version.Sha256, version.Edition }).FirstOrDefaultAsync(cancellationToken);
        if (known?.Sha256 == sha256 || edition < known?.Edition)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var last = await ofDataset.FirstOrDefaultAsync(cancellationToken);
        // Somebody may have come in between.
        if (last?.Number != known?.Number)
            return 0;
        db.DatasetVersions.Add(await NextAsync(db, dataset, table, edition, last, file, cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneVersionOfDataset))
        {
            // Another node was a moment faster.
            return 0;
        }

        var raised = await db.RaiseFollowingAsync(PublicTopics.Datasets, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        editions.Raise(raised);
        return 1;
    }

    private async Task<DatasetVersion> NextAsync(
        SmallTownsDbContext db, Dataset dataset, DatasetTable table, long edition, DatasetVersion? last, byte[] file, CancellationToken cancellationToken)
    {
        // A row that is over by its own last day goes without a publication.
        var published = edition > (last?.Edition ?? -1)
            ? await db.Publications.Where(publication => publication.Number == edition).Select(publication => (DateTime?)publication.Utc).SingleOrDefaultAsync(cancellationToken)
            : null;
        var utc = published ?? clock.GetUtcNow().UtcDateTime;
        var since = RegionCalendar.DayOf(utc);
        var hasSameColumns = last is not null && await HasStructureAsync(db, dataset, last.StructureSince, cancellationToken);
        // The day is the name of the structure: two of one day would have one.
        if (hasSameColumns)
            since = last!.StructureSince;
        else if (since <= last?.StructureSince)
            since = last.StructureSince.AddDays(1);
        var changes = RowChanges.Between(last is null ? VersionRows.Nothing : VersionBytes.Read(VersionBytes.Unpack(last.Content)), VersionBytes.Read(file), dataset.Keys);
        return new()
        {
            Dataset = dataset.Slug,
            Number = (last?.Number ?? 0) + 1,
            Edition = edition,
            Utc = utc,
            Stamp = VersionStamp.After(last?.Stamp, utc),
            StructureSince = since,
            Structure = hasSameColumns ? "" : VersionColumn.Write(dataset),
            Sha256 = VersionBytes.Sha256(file),
            Rows = table.Rows.Count,
            Added = changes.Of(RowChangeKind.Added),
            Changed = changes.Of(RowChangeKind.Changed),
            Withdrawn = changes.Of(RowChangeKind.Withdrawn),
            Content = VersionBytes.Pack(file),
        };
    }

    private static async Task<bool> HasStructureAsync(SmallTownsDbContext db, Dataset dataset, DateOnly since, CancellationToken cancellationToken)
    {
        var structure = await db.DatasetVersions.Where(version => version.Dataset == dataset.Slug && version.StructureSince == since)
            .OrderBy(version => version.Number).Select(version => version.Structure).FirstAsync(cancellationToken);
        return VersionColumn.AreSame(structure, dataset);
    }
}
