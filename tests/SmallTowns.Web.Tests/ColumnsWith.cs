using System.Data;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;

namespace SmallTowns.Web.Tests;

/// <summary>Looks for words in every column of text there is. A command for each table: EF Core would compile a query for each column.</summary>
internal static class ColumnsWith
{
    /// <returns>Table.column, in order.</returns>
    public static async Task<IReadOnlyList<string>> AnyOfAsync(SmallTownsDbContext db, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        List<string> places = [];
        foreach (var table in TextColumns(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var holds = table.Select(column => string.Join(" OR ", words.Select((_, place) => $"CAST(\"{column}\" AS text) LIKE @word{place}")));
#pragma warning disable CA2100 // Names of tables and columns come from the model, words are parameters.
            command.CommandText = $"SELECT {string.Join(", ", holds.Select(any => $"COALESCE(SUM(CASE WHEN {any} THEN 1 ELSE 0 END), 0)"))} FROM \"{table.Key}\"";
#pragma warning restore CA2100
            foreach (var (place, word) in words.Index())
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.DbType, parameter.Value) = ($"@word{place}", DbType.String, $"%{word}%");
                command.Parameters.Add(parameter);
            }

            await using var counts = await command.ExecuteReaderAsync(cancellationToken);
            await counts.ReadAsync(cancellationToken);
            places.AddRange(table.Where((_, place) => counts.GetInt64(place) > 0).Select(column => $"{table.Key}.{column}"));
        }

        return [.. places.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<IGrouping<string, string>> TextColumns(SmallTownsDbContext db) => db.Model.GetEntityTypes()
        .Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson())
        .SelectMany(entity => entity.GetProperties()
            .Where(property => property.GetProviderClrType() == typeof(string) || property.ClrType == typeof(string))
            .Select(property => (Table: entity.GetTableName()!, Column: property.GetColumnName())))
        .Distinct()
        .GroupBy(place => place.Table, place => place.Column);
}
