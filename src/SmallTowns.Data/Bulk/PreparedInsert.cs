using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Bulk;

/// <summary>
/// Proposals of a file that is being written, with their figures and first revisions. Nobody sees them, so nothing is recorded and nobody is
/// told, and a tracker would only be in the way: it costs as much as the database. Tables, columns, converters and keys are those of the model.
/// </summary>
public static class PreparedInsert
{
    /// <summary>In the caller's transaction. The objects do not learn their keys: nobody asks them any more.</summary>
    public static async Task InsertPreparedAsync(this SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proposals);
        if (proposals.Any(proposal => proposal.State != ProposalState.Prepared || proposal.BatchId is null))
            throw new InvalidOperationException("What somebody sees is saved by the tracker, which records it and tells of it.");
        List<Figure> figures = [.. proposals.Select(proposal => proposal.Figure).OfType<Figure>()];
        List<(Proposal Of, ProposalRevision Revision)> revisions = [.. proposals.SelectMany(proposal => proposal.Revisions.Select(revision => (proposal, revision)))];
        var keyOfFigure = Keyed(figures, await KeysAsync(db, typeof(Figure), figures.Count, cancellationToken));
        var keyOfProposal = Keyed(proposals, await KeysAsync(db, typeof(Proposal), proposals.Count, cancellationToken));
        var keyOfRevision = Keyed([.. revisions.Select(one => one.Revision)], await KeysAsync(db, typeof(ProposalRevision), revisions.Count, cancellationToken));

        try
        {
            foreach (var alike in figures.GroupBy(figure => figure.GetType()))
                await WriteAsync(db, alike.Key, alike, figure => new(figure) { ["Id"] = keyOfFigure[figure] }, cancellationToken);
            await WriteAsync(db, typeof(Proposal), proposals, proposal => new(proposal)
            {
                ["Id"] = checked((int)keyOfProposal[proposal]),
                [nameof(Proposal.FigureId)] = KeyOf(proposal.Figure),
            }, cancellationToken);
            await WriteAsync(db, typeof(ProposalRevision), revisions, one => new(one.Revision)
            {
                ["Id"] = checked((int)keyOfRevision[one.Revision]),
                [nameof(ProposalRevision.ProposalId)] = checked((int)keyOfProposal[one.Of]),
                [nameof(ProposalRevision.FigureId)] = KeyOf(one.Revision.Figure),
            }, cancellationToken);
        }
        catch (DbException fault)
        {
            // As a save would tell it.
            throw new DbUpdateException("Rows of a file could not be saved. See the inner exception.", fault);
        }

        object? KeyOf(Figure? figure) => figure is null ? null : keyOfFigure[figure];
    }

    private static Task<IReadOnlyList<long>> KeysAsync(SmallTownsDbContext db, Type type, int count, CancellationToken cancellationToken)
    {
        var table = db.Model.FindEntityType(type)!;
        return count == 0 ? Task.FromResult<IReadOnlyList<long>>([]) : db.ReserveKeysAsync(table.GetTableName()!, table.FindPrimaryKey()!.Properties.Single().GetColumnName(), count, cancellationToken);
    }

    private static Dictionary<T, long> Keyed<T>(IReadOnlyList<T> rows, IReadOnlyList<long> keys)
        where T : class
    {
        var keyed = new Dictionary<T, long>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var (row, key) in rows.Zip(keys))
            keyed.Add(row, key);
        return keyed;
    }

    private static Task WriteAsync<T>(SmallTownsDbContext db, Type type, IEnumerable<T> rows, Func<T, Row> row, CancellationToken cancellationToken)
    {
        var entity = db.Model.FindEntityType(type)!;
        var table = entity.GetTableMappings().Single();
        List<IColumnMapping> columns = [.. table.ColumnMappings];
        var discriminator = entity.FindDiscriminatorProperty();
        return db.WriteRowsAsync(
            table.Table.Name, [.. columns.Select(column => new BulkColumn(column.Column.Name, column.TypeMapping.StoreTypeNameBase))],
            rows.Select(one => ValuesOf(row(one))), cancellationToken);

        object?[] ValuesOf(Row one)
        {
            var values = new object?[columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var property = columns[i].Property;
                values[i] = Given.Stored(columns[i], one.TryGetValue(property.Name, out var given) ? given
                    : property == discriminator ? entity.GetDiscriminatorValue()
                    : property.GetGetter().GetClrValue(one.Of));
            }

            return values;
        }
    }

    /// <summary>A row of a table, with what its object does not say itself.</summary>
    private sealed class Row(object of) : Dictionary<string, object?>(StringComparer.Ordinal)
    {
        public object Of => of;
    }
}
