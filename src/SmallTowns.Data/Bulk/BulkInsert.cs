using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SmallTowns.Data.Bulk;

/// <summary>
/// Writes everything new that a context tracks as streams of values, a table at a time, in the caller's transaction: EF Core
/// would send a statement for each row and read its key back. Tables, columns, converters and keys are those of the model, so a
/// row is the same whichever way it goes in.
/// </summary>
internal static class BulkInsert
{
    public static async Task RunAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var added = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added)
            .GroupBy(entry => entry.Metadata.GetRootType()).ToDictionary(rows => rows.Key, rows => rows.ToList());
        var tables = InOrder(added.Keys);
        foreach (var table in tables)
            await NumberAsync(db, table, added[table], cancellationToken);
        foreach (var table in tables)
        {
            foreach (var alike in added[table].GroupBy(entry => entry.Metadata))
                await WriteAsync(db, alike.Key, alike, cancellationToken);
        }

        foreach (var entry in added.Values.SelectMany(rows => rows))
            entry.State = EntityState.Unchanged;
    }

    /// <summary>What others refer to first.</summary>
    private static List<IEntityType> InOrder(IReadOnlyCollection<IEntityType> roots)
    {
        List<IEntityType> ordered = [];
        var left = roots.OrderBy(root => root.Name, StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(root => !left.Any(other => other != root && RefersTo(root, other)))
                ?? throw new InvalidOperationException($"The tables of {string.Join(", ", left.Select(root => root.DisplayName()))} refer to each other.");
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    private static bool RefersTo(IEntityType root, IEntityType other) =>
        root.GetDerivedTypesInclusive().SelectMany(type => type.GetDeclaredForeignKeys()).Any(key => key.PrincipalEntityType.GetRootType() == other);

    /// <summary>Gives the new rows their keys; the rows that refer to them learn them from the tracker.</summary>
    private static async Task NumberAsync(SmallTownsDbContext db, IEntityType table, List<EntityEntry> rows, CancellationToken cancellationToken)
    {
        if (table.FindPrimaryKey() is not { Properties: [{ ValueGenerated: ValueGenerated.OnAdd } key] })
            return;
        var unnumbered = rows.Select(row => row.Property(key)).Where(property => property.IsTemporary || Equals(property.CurrentValue, key.Sentinel)).ToList();
        if (unnumbered.Count == 0)
            return;
        var numbers = await db.ReserveKeysAsync(table.GetTableName()!, key.GetColumnName(), unnumbered.Count, cancellationToken);
        foreach (var (property, number) in unnumbered.Zip(numbers))
        {
            property.CurrentValue = key.ClrType == typeof(int) ? (object)checked((int)number) : number;
            property.IsTemporary = false;
        }
    }

    private static Task WriteAsync(SmallTownsDbContext db, IEntityType type, IEnumerable<EntityEntry> rows, CancellationToken cancellationToken)
    {
        var table = type.GetTableMappings().Single();
        List<IColumnMapping> columns = [.. table.ColumnMappings];
        return db.WriteRowsAsync(
            table.Table.Name, [.. columns.Select(column => new BulkColumn(column.Column.Name, column.TypeMapping.StoreTypeNameBase))],
            rows.Select(row => ValuesOf(row.CurrentValues, columns)), cancellationToken);
    }

    private static object?[] ValuesOf(PropertyValues row, List<IColumnMapping> columns)
    {
        var values = new object?[columns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Given.Stored(columns[i], row[columns[i].Property]);
        return values;
    }
}
