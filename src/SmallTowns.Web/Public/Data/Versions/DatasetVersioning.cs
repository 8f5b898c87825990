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
    // A publication while something is read makes it be read again; after another one the next look does it.
    private const int MostTries = 3;

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

    /// <summary>Keeps what the last publications changed, unless that is done: whoever asks for an edition need not wait for the next look.</summary>
    /// <returns>Whether all versions up to the edition are kept.</returns>
    public async Task<bool> KeepUpToAsync(long edition, CancellationToken cancellationToken)
    {
        if (done.Edition < edition)
            await KeepAsync(cancellationToken);
        return done.Edition >= edition;
    }

    public void Dispose() => oneKeeps.Dispose();

    private async Task<int> KeepAllAsync(CancellationToken cancellationToken)
    {
        var now = (editions.Current.Of(PublicTopics.Any), RegionCalendar.Today(clock));
        if (now == done)
            return 0;
        var kept = await KeepFiguresAsync(cancellationToken);
        foreach (var dataset in OpenDatasets.All.Where(dataset => !OpenDatasets.IsOfFigures(dataset)))
        {
            if (await ReadOfOneStateAsync(dataset, cancellationToken) is not { } read)
                return kept;
            kept += await KeepAsync(dataset, read.Table, read.Edition, await IsOfTodayAsync(read.Edition, cancellationToken), cancellationToken);
        }

        done = now;
        return kept;
    }

    private async Task<int> KeepFiguresAsync(CancellationToken cancellationToken)
    {
        var kept = 0;
        var current = await datasets.SystemAsync(cancellationToken);
        var changed = await EditionsOfChangesAsync(current.Edition, cancellationToken);
        foreach (var edition in changed.Where(edition => edition < current.Edition))
        {
            if (await loader.LoadAsync(edition, cancellationToken) is not { } past)
                continue;
            foreach (var dataset in DatasetCatalogue.All)
                kept += await KeepAsync(dataset, dataset.Read(past), edition, isOfPublication: true, cancellationToken);
        }

        foreach (var dataset in DatasetCatalogue.All)
            kept += await KeepAsync(dataset, dataset.Read(current), current.Edition, changed.Contains(current.Edition), cancellationToken);
        lookedAt = current.Edition;
        return kept;
    }

    /// <summary>The rows of a register and the publication that they are of: rows that are newer than their number would be told as those of the past.</summary>
    private async Task<(DatasetTable Table, long Edition)?> ReadOfOneStateAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var known = editions.Current;
            var table = await datasets.ReadAsync(dataset, cancellationToken);
            if (ReferenceEquals(known, editions.Current))
                return (table, known.Of(PublicTopics.Any));
        }

        return null;
    }

    /// <summary>What a register changes without a publication, because a day has come, is not dated by the last one.</summary>
    private async Task<bool> IsOfTodayAsync(long edition, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var utc = await db.Publications.Where(publication => publication.Number == edition).Select(publication => (DateTime?)publication.Utc).SingleOrDefaultAsync(cancellationToken);
        return utc is { } published && RegionCalendar.DayOf(published) == RegionCalendar.Today(clock);
    }

    /// <summary>Editions since the last look, up to the current one, in which a figure or a content came or went.</summary>
    private async Task<IReadOnlyList<long>> EditionsOfChangesAsync(long current, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<string> codes = [.. DatasetCatalogue.All.Select(dataset => dataset.Slug)];
        var newest = await db.DatasetVersions.Where(version => codes.Contains(version.Dataset)).MaxAsync(version => (long?)version.Edition, cancellationToken) ?? -1;
        var since = Math.Max(lookedAt, newest);
        if (since >= current)
            return [];
        var standings = db.Set<FigureStanding>();
        List<long> found =
        [
            .. await standings.Where(standing => standing.FromEdition > since && standing.FromEdition <= current).Select(standing => standing.FromEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await standings.Where(standing => standing.ToEdition > since && standing.ToEdition <= current).Select(standing => standing.ToEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await db.Proposals.Where(proposal => proposal.PublishedEdition > since && proposal.PublishedEdition <= current).Select(proposal => proposal.PublishedEdition!.Value).Distinct().ToListAsync(cancellationToken),
            .. await db.Proposals.Where(proposal => proposal.WithdrawnEdition > since && proposal.WithdrawnEdition <= current).Select(proposal => proposal.WithdrawnEdition!.Value).Distinct().ToListAsync(cancellationToken),
        ];
        return [.. found.Distinct().Order()];
    }

    /// <param name="isOfPublication">Whether the publication of the edition is what changed it; otherwise a day did.</param>
    private async Task<int> KeepAsync(Dataset dataset, DatasetTable table, long edition, bool isOfPublication, CancellationToken cancellationToken)
    {
        var file = VersionBytes.Of(table);
        var sha256 = VersionBytes.Sha256(file);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ofDataset = db.DatasetVersions.AsNoTracking().Where(version => version.Dataset == dataset.Slug).OrderByDescending(version => version.Number);
        var known = await ofDataset.Select(version => new { version.Number, version.Sha256, version.Edition }).FirstOrDefaultAsync(cancellationToken);
        if (known?.Sha256 == sha256 || edition < known?.Edition)
            return 0;
        // Two releases of the portal side by side write a publication each in its way, once: otherwise they would answer each other every minute.
        // What has been published since and did not change these rows changes nothing of that.
        if (known is not null && await ofDataset.AnyAsync(version => version.Edition == known.Edition && version.Sha256 == sha256, cancellationToken))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var last = await ofDataset.FirstOrDefaultAsync(cancellationToken);
        // Somebody may have come in between.
        if (last?.Number != known?.Number)
            return 0;
        db.DatasetVersions.Add(await NextAsync(db, dataset, table, edition, isOfPublication, last, file, cancellationToken));
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
        SmallTownsDbContext db, Dataset dataset, DatasetTable table, long edition, bool isOfPublication, DatasetVersion? last, byte[] file, CancellationToken cancellationToken)
    {
        // A row that is over by its own last day goes without a publication.
        var published = isOfPublication && edition > (last?.Edition ?? -1)
            ? await db.Publications.Where(publication => publication.Number == edition).Select(publication => (DateTime?)publication.Utc).SingleOrDefaultAsync(cancellationToken)
            : null;
        var utc = published ?? clock.GetUtcNow().UtcDateTime;
        var (since, isNew) = await StructureAsync(db, dataset, RegionCalendar.DayOf(utc), cancellationToken);
        var changes = RowChanges.Between(last is null ? VersionRows.Nothing : VersionBytes.Read(VersionBytes.Unpack(last.Content)), VersionBytes.Read(file), dataset.Keys);
        return new()
        {
            Dataset = dataset.Slug,
            Number = (last?.Number ?? 0) + 1,
            Edition = edition,
            Utc = utc,
            Stamp = VersionStamp.After(last?.Stamp, utc),
            StructureSince = since,
            Structure = isNew ? VersionColumn.Write(dataset) : "",
            Sha256 = VersionBytes.Sha256(file),
            Rows = table.Rows.Count,
            Added = changes.Of(RowChangeKind.Added),
            Changed = changes.Of(RowChangeKind.Changed),
            Withdrawn = changes.Of(RowChangeKind.Withdrawn),
            Content = VersionBytes.Pack(file),
        };
    }

    /// <summary>The day of the last structure with these columns; a new one, where no version had them, is of the given day.</summary>
    private static async Task<(DateOnly Since, bool IsNew)> StructureAsync(SmallTownsDbContext db, Dataset dataset, DateOnly day, CancellationToken cancellationToken)
    {
        var structures = await db.DatasetVersions.Where(version => version.Dataset == dataset.Slug && version.Structure != "")
            .OrderByDescending(version => version.Number).Select(version => new { version.StructureSince, version.Structure }).ToListAsync(cancellationToken);
        if (structures.Find(one => VersionColumn.AreSame(one.Structure, dataset)) is { } known)
            return (known.StructureSince, false);
        // The day is the name of the structure: two of one day would have one.
        return (structures.Select(one => one.StructureSince.AddDays(1)).Append(day).Max(), true);
    }
}
