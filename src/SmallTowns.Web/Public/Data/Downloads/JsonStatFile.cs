using System.Globalization;
using System.Text.Json;
using SmallTowns.Domain;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>JSON-stat 2.0: the numbers of a dataset as a cube, sparse, with the words of its dimensions in the reader's language.</summary>
public static class JsonStatFile
{
    public const string Extension = "jsonstat.json";
    public const string ContentType = "application/json; charset=utf-8";

    private const string Measure = "measure";

    public static void Write(Stream stream, DatasetTable table, DateTime? updatedUtc)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cube = table.Dataset.Cube ?? throw new ArgumentException($"{table.Dataset.Slug} is no cube.", nameof(table));
        var rows = cube.OnlyIf is { } flag ? table.Rows.Where(row => row.Cells[table.Dataset.PlaceOf(flag)] is true).ToList() : table.Rows;
        var dimensions = cube.Dimensions.Select(dimension => Categories.Of(table.Dataset, dimension, rows)).ToList();
        var measures = cube.Measures.Select(key => table.Columns[table.Dataset.PlaceOf(key)]).ToList();
        using var json = JsonCells.WriterOn(stream);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", T(table.Dataset.Title));
        json.WriteString("source", string.Join("; ", table.Sources.Select(source => T(source.Title))));
        if (updatedUtc is { } utc)
            json.WriteString("updated", utc.ToString("s", CultureInfo.InvariantCulture) + "Z");
        json.WriteStartArray("note");
        json.WriteStringValue(T(table.Dataset.Description));
        json.WriteEndArray();
        WriteArray(json, "id", [.. cube.Dimensions.Select(dimension => dimension.Column), Measure]);
        json.WriteStartArray("size");
        foreach (var size in dimensions.Select(dimension => dimension.Words.Count).Append(measures.Count))
            json.WriteNumberValue(size);
        json.WriteEndArray();
        WriteRoles(json, cube);
        json.WriteStartObject("dimension");
        foreach (var (dimension, categories) in cube.Dimensions.Zip(dimensions))
        {
            json.WriteStartObject(dimension.Column);
            json.WriteString("label", T(table.Columns[table.Dataset.PlaceOf(dimension.Column)].Title));
            WriteCategory(json, [.. categories.Words]);
            json.WriteEndObject();
        }

        json.WriteStartObject(Measure);
        json.WriteString("label", T("Показатель", "Measure"));
        WriteCategory(json, [.. measures.Select(column => (column.Key, T(column.Title)))], measures);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteValues(json, table, rows, dimensions, measures);
        json.WriteEndObject();
    }

    /// <summary>Sparse: by the place of a number in the whole cube, and only those that are known.</summary>
    private static void WriteValues(Utf8JsonWriter json, DatasetTable table, IReadOnlyList<DatasetRow> rows, List<Categories> dimensions, List<DatasetColumn> measures)
    {
        var values = new SortedDictionary<long, object>();
        foreach (var row in rows)
        {
            var place = dimensions.Aggregate(0L, (sum, dimension) => sum * dimension.Words.Count + dimension.PlaceOf(row));
            for (var measure = 0; measure < measures.Count; measure++)
            {
                // The first of two that a cube cannot tell apart: rows stand in the order of their figures.
                if (row.Cells[table.Dataset.PlaceOf(measures[measure].Key)] is { } value)
                    values.TryAdd(place * measures.Count + measure, value);
            }
        }

        json.WriteStartObject("value");
        foreach (var (place, value) in values)
            json.WriteNumber(place.ToString(CultureInfo.InvariantCulture), Convert.ToDouble(value, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteRoles(Utf8JsonWriter json, Cube cube)
    {
        json.WriteStartObject("role");
        foreach (var role in cube.Dimensions.Where(dimension => dimension.Role is not null).GroupBy(dimension => dimension.Role!))
            WriteArray(json, role.Key, [.. role.Select(dimension => dimension.Column)]);
        WriteArray(json, "metric", [Measure]);
        json.WriteEndObject();
    }

    private static void WriteCategory(Utf8JsonWriter json, IReadOnlyList<(string Code, string Words)> categories, IReadOnlyList<DatasetColumn>? units = null)
    {
        json.WriteStartObject("category");
        WriteArray(json, "index", [.. categories.Select(category => category.Code)]);
        json.WriteStartObject("label");
        foreach (var (code, words) in categories)
            json.WriteString(code, words);
        json.WriteEndObject();
        if (units is not null)
        {
            json.WriteStartObject("unit");
            foreach (var column in units)
            {
                json.WriteStartObject(column.Key);
                json.WriteString("label", T(column.Unit ?? new LocalizedText("", "")));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, string key, IReadOnlyList<string> words)
    {
        json.WriteStartArray(key);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <summary>What a dimension can be, in the order of its codes.</summary>
    private sealed class Categories
    {
        // What a row does not say has a place in the cube too.
        private const string NotStated = "none";

        private readonly int column;
        private readonly Dictionary<string, int> places;

        private Categories(int column, IReadOnlyList<(string Code, string Words)> words) =>
            (this.column, Words, places) = (column, words, words.Index().ToDictionary(word => word.Item.Code, word => word.Index));

        public IReadOnlyList<(string Code, string Words)> Words { get; }

        public int PlaceOf(DatasetRow row) => places[CodeOf(row.Cells[column])];

        public static Categories Of(Dataset dataset, CubeDimension dimension, IReadOnlyList<DatasetRow> rows)
        {
            var column = dataset.PlaceOf(dimension.Column);
            var label = dimension.LabelRu is null ? column : dataset.PlaceOf(T(dimension.LabelRu, dimension.LabelEn!));
            return new(column, [.. rows.Select(row => (Code: CodeOf(row.Cells[column]), Words: CodeOf(row.Cells[label]))).DistinctBy(word => word.Code).OrderBy(word => word.Code, StringComparer.Ordinal)]);
        }

        private static string CodeOf(object? cell) => cell switch
        {
            null or "" => NotStated,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
        };
    }
}
