using System.Text.Json;
using SmallTowns.Domain;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>
/// CSV on the Web: what the machine-readable CSV holds, found beside it at the address that the recommendation names
/// (<c>{csv}-metadata.json</c>).
/// </summary>
public static class CsvwFile
{
    public const string Extension = "csv-metadata.json";
    public const string ContentType = "application/csvm+json; charset=utf-8";

    /// <param name="licence">The address of the terms.</param>
    public static void Write(Stream stream, Dataset dataset, string licence, DateTime? modifiedUtc)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var json = JsonCells.WriterOn(stream);
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/csvw");
        // Relative to the address of this description.
        json.WriteString("url", $"{dataset.Slug}.csv");
        WriteText(json, "dc:title", dataset.Title);
        WriteText(json, "dc:description", dataset.Description);
        json.WriteStartObject("dc:license");
        json.WriteString("@id", licence);
        json.WriteEndObject();
        if (modifiedUtc is { } utc)
            json.WriteString("dc:modified", utc.ToString("s", System.Globalization.CultureInfo.InvariantCulture) + "Z");
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteString("delimiter", ",");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Key);
            // The heads of the file are its keys.
            json.WriteString("titles", column.Key);
            json.WriteString("datatype", WordOf(column.Type));
            WriteText(json, "dc:title", column.Title);
            WriteText(json, "dc:description", column.Description);
            if (column.Unit is { } unit)
                WriteText(json, "schema:unitText", unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string WordOf(CellType type) => type switch
    {
        CellType.Whole => "integer",
        CellType.Number => "number",
        CellType.Flag => "boolean",
        CellType.Day => "date",
        _ => "string",
    };

    private static void WriteText(Utf8JsonWriter json, string key, LocalizedText text)
    {
        json.WriteStartArray(key);
        foreach (var (language, value) in new[] { ("ru", text.Ru), ("en", text.En) })
        {
            json.WriteStartObject();
            json.WriteString("@value", value);
            json.WriteString("@language", language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
