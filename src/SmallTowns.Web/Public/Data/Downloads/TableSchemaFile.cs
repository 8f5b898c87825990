using System.Text.Json;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Frictionless Table Schema of the machine-readable CSV: names, types, what marks what is unknown.</summary>
public static class TableSchemaFile
{
    public const string Extension = "schema.json";

    public static void Write(Stream stream, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var json = JsonCells.WriterOn(stream);
        Write(json, dataset);
    }

    public static void Write(Utf8JsonWriter json, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dataset);
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Key);
            json.WriteString("type", WordOf(column.Type));
            json.WriteString("title", column.Title.Ru);
            json.WriteString("description", column.Unit is { } unit ? $"{column.Description.Ru} ({unit.Ru})" : column.Description.Ru);
            if (column.Type == CellType.Flag)
            {
                WriteWords(json, "trueValues", "true");
                WriteWords(json, "falseValues", "false");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteWords(json, "missingValues", "");
        json.WriteEndObject();
    }

    public static string WordOf(CellType type) => type switch
    {
        CellType.Whole => "integer",
        CellType.Number => "number",
        CellType.Flag => "boolean",
        CellType.Day => "date",
        _ => "string",
    };

    private static void WriteWords(Utf8JsonWriter json, string key, string word)
    {
        json.WriteStartArray(key);
        json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
