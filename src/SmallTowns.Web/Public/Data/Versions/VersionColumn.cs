using System.Text.Json;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>A column as it was described when a version was made. Stored for good: a property is only added.</summary>
public sealed record VersionColumn(string Key, string TitleRu, string TitleEn, string DescriptionRu, string DescriptionEn, string? UnitRu, string? UnitEn, string Type)
{
    public static VersionColumn Of(DatasetColumn column) => new(
        column.Key, column.Title.Ru, column.Title.En, column.Description.Ru, column.Description.En, column.Unit?.Ru, column.Unit?.En, TableSchemaFile.WordOf(column.Type));

    public static string Write(Dataset dataset) => JsonSerializer.Serialize(dataset.Columns.Select(Of));

    public static IReadOnlyList<VersionColumn> Read(string structure) => JsonSerializer.Deserialize<List<VersionColumn>>(structure) ?? [];

    /// <summary>Whether a file has the same columns: words about them may be mended without a new structure.</summary>
    public static bool AreSame(string structure, Dataset dataset) => Read(structure).Select(column => (column.Key, column.Type))
        .SequenceEqual(dataset.Columns.Select(column => (column.Key, TableSchemaFile.WordOf(column.Type))));
}
