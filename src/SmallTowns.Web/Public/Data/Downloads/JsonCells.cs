using System.Globalization;
using System.Text.Json;
using SmallTowns.Web.Api;

namespace SmallTowns.Web.Public.Data.Downloads;

internal static class JsonCells
{
    public static Utf8JsonWriter WriterOn(Stream stream) => new(stream, new JsonWriterOptions { Encoder = ApiJson.Encoder });

    /// <summary>A row as one object under the columns' keys.</summary>
    public static void WriteRow(this Utf8JsonWriter json, IReadOnlyList<DatasetColumn> columns, DatasetRow row)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Key);
            Write(json, row.Cells[i]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"A cell cannot hold a {cell.GetType().Name}.");
        }
    }
}
