using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SmallTowns.Data.History;
using SmallTowns.Data.Notices;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Bulk;

/// <summary>A proposal with its figure, by their keys.</summary>
public readonly record struct ProposedFigureKey(int ProposalId, long FigureId);

/// <summary>
/// Proposals of figures of one kind, with which the same has been done until now and to which the same is done: it is done to one
/// of them in the tracker, and the database repeats it for all of them in a handful of statements. The values, and the records of
/// the history, are those that a save of the one would write; only what tells a row from the others is the row's own.
/// </summary>
public sealed class AlikeProposals : IAsyncDisposable
{
    private const string Table = "AlikeProposals";
    private const string ProposalKey = nameof(ProposedFigureKey.ProposalId);
    private const string FigureKey = nameof(ProposedFigureKey.FigureId);

    private readonly SmallTownsDbContext db;

    private AlikeProposals(SmallTownsDbContext db, IReadOnlyList<ProposedFigureKey> keys) => (this.db, Keys) = (db, keys);

    public IReadOnlyList<ProposedFigureKey> Keys { get; }

    /// <summary>Lists them where only this connection sees it: nobody has to wait for it, and a crash leaves nothing.</summary>
    public static async Task<AlikeProposals> ListAsync(SmallTownsDbContext db, IReadOnlyList<ProposedFigureKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var alike = new AlikeProposals(db, keys);
        // Only to write them at once: this kind of transaction holds up no writer.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.BeginSnapshotAsync(cancellationToken) : null;
        // A connection that comes back from the pool may have one of a publication that was rolled back.
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS \"{Table}\"", cancellationToken);
        await db.Database.ExecuteSqlRawAsync($"CREATE TEMP TABLE \"{Table}\" (\"{ProposalKey}\" integer NOT NULL PRIMARY KEY, \"{FigureKey}\" bigint NOT NULL)", cancellationToken);
        await db.WriteRowsAsync(
            Table, [new(ProposalKey, "integer"), new(FigureKey, "bigint")], keys.Select(key => new object?[] { key.ProposalId, key.FigureId }), cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return alike;
    }

    /// <summary>The one to which it is done, with its figure and how that stands. Throws where somebody has touched it since it was listed.</summary>
    public async Task<Proposal> OneAsync(int version, CancellationToken cancellationToken)
    {
        var id = Keys[0].ProposalId;
        var one = await db.Proposals.Include(proposal => proposal.Figure!.Standings).SingleAsync(proposal => proposal.Id == id, cancellationToken);
        return one.Version == version ? one : throw new DbUpdateConcurrencyException($"Proposal {id} has been changed meanwhile.");
    }

    /// <summary>
    /// Repeats for all of them what has been done to one in the tracker and is not saved: its proposal and its figure changed, and
    /// perhaps one standing begun or ended, which is then the only one of its figure. Throws where somebody has touched one of them since.
    /// </summary>
    /// <returns>The records that this leaves, which the caller has written.</returns>
    public async Task<AlikeRecords> RepeatAsync(CancellationToken cancellationToken)
    {
        var tracker = db.ChangeTracker;
        tracker.DetectChanges();
        var proposal = tracker.Entries<Proposal>().Single(entry => entry.State == EntityState.Modified);
        var figure = tracker.Entries<Figure>().Single(entry => entry.State == EntityState.Modified);
        var standing = tracker.Entries<FigureStanding>().SingleOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified);
        if (tracker.Entries().Count(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)) != (standing is null ? 2 : 3))
            throw new InvalidOperationException("What is repeated is one proposal, its figure and at most one standing.");
        var records = ChangeRecorder.RecordsOf(tracker, db.Actor);
        db.LetStatementsTakeLong();
        try
        {
            await UpdateAsync(proposal, "Id", ProposalKey, cancellationToken);
            await UpdateAsync(figure, "Id", FigureKey, cancellationToken);
            if (standing is { State: EntityState.Added })
                await BeginStandingsAsync(standing, cancellationToken);
            else if (standing is not null)
                await UpdateAsync(standing, nameof(FigureStanding.FigureId), FigureKey, cancellationToken);
        }
        catch (DbException fault)
        {
            // As a save would tell it: whoever published the same in the same moment is found by the name of the index.
            throw new DbUpdateException("What was done to one could not be repeated for the others. See the inner exception.", fault);
        }

        await NoticeWriter.GrowAsync(db, proposal.Entity, Keys.Count, cancellationToken);
        tracker.Clear();
        return new(proposal.Entity.BatchId!.Value, records.Single(record => record.Subject == RecordSubjects.Proposal), records.Single(record => record.Subject != RecordSubjects.Proposal))
        {
            Became = proposal.Entity.State,
        };
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS \"{Table}\"");
        }
        catch (DbException)
        {
            // The connection is lost, and the table with it.
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <param name="column">By which the rows are found.</param>
    /// <param name="key">The column of the list that it has to be in.</param>
    private async Task UpdateAsync(EntityEntry changed, string column, string key, CancellationToken cancellationToken)
    {
        var columns = changed.Metadata.GetTableMappings().Single().ColumnMappings.Where(mapping => changed.Property(mapping.Property).IsModified).ToList();
        List<object> values = [];
        var set = string.Join(", ", columns.Select(mapping => $"\"{mapping.Column.Name}\" = {Given.Of(mapping, changed.CurrentValues[mapping.Property], values)}"));
        var version = ((Versioned)changed.Entity).Version;
        var rows = await db.Database.ExecuteSqlRawAsync(
            string.Create(CultureInfo.InvariantCulture, $"UPDATE \"{changed.Metadata.GetTableName()}\" SET {set}, \"{nameof(Versioned.Version)}\" = {version + 1} WHERE \"{column}\" IN (SELECT \"{key}\" FROM \"{Table}\") AND \"{nameof(Versioned.Version)}\" = {version}"),
            values, cancellationToken);
        if (rows != Keys.Count)
            throw new DbUpdateConcurrencyException($"{Keys.Count - rows} of {Keys.Count} rows have been changed meanwhile.");
    }

    private async Task BeginStandingsAsync(EntityEntry standing, CancellationToken cancellationToken)
    {
        var columns = standing.Metadata.GetTableMappings().Single().ColumnMappings.Where(mapping => !mapping.Property.IsPrimaryKey()).ToList();
        List<object> values = [];
        var selected = columns.ConvertAll(mapping => mapping.Property.Name == nameof(FigureStanding.FigureId) ? $"\"{FigureKey}\"" : Given.Of(mapping, standing.CurrentValues[mapping.Property], values));
        var sql = $"""
            INSERT INTO "{standing.Metadata.GetTableName()}" ({string.Join(", ", columns.Select(mapping => $"\"{mapping.Column.Name}\""))})
            SELECT {string.Join(", ", selected)} FROM "{Table}" ORDER BY "{FigureKey}"
            """;
        await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
    }
}
