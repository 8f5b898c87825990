namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>RFC 7946: one point a row (longitude first), the row's cells as its properties.</summary>
public static class GeoJsonFile
{
    public static void Write(Stream stream, DatasetTable table)
    {
        using var json = JsonCells.WriterOn(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(row.Longitude);
            json.WriteNumberValue(row.Latitude);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WritePropertyName("properties");
            json.WriteRow(table.Columns, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
