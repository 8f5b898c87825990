using System.Text.Json;
using SmallTowns.Domain;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>An object with the dataset's name, its columns, its sources and its rows.</summary>
public static class JsonFile
{
    public static void Write(Stream stream, DatasetTable table)
    {
        using var json = JsonCells.WriterOn(stream);
        json.WriteStartObject();
        json.WriteString("dataset", table.Dataset.Slug);
        WriteText(json, "title", table.Dataset.Title);
        WriteText(json, "description", table.Dataset.Description);
        WriteColumns(json, table);
        WriteSources(json, table);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
            json.WriteRow(table.Columns, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, DatasetTable table)
    {
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            WriteText(json, "title", column.Title);
            WriteText(json, "description", column.Description);
            if (column.Unit is { } unit)
                WriteText(json, "unit", unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, DatasetTable table)
    {
        json.WriteStartArray("sources");
        foreach (var source in table.Sources)
        {
            json.WriteStartObject();
            json.WriteString("code", source.Code);
            WriteText(json, "title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteString("licence", source.Licence?.En);
            json.WriteString("licenceUrl", source.LicenceUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string key, LocalizedText text)
    {
        json.WriteString(key + "Ru", text.Ru);
        json.WriteString(key + "En", text.En);
    }
}
