using SmallTowns.Domain;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>A form in which a dataset can be taken, at <c>/data/{slug}.{ending}</c>.</summary>
/// <param name="Ending">With the query, where the address has one.</param>
/// <param name="FileType">Its code in the list of the European Union's Publications Office, which DCAT-AP asks for.</param>
/// <param name="IsOfVersions">Of this form every version is kept.</param>
/// <param name="IsInWords">In the reader's language: another file under /en.</param>
public sealed record DatasetForm(string Ending, string MediaType, string FileType, LocalizedText Name, bool IsOfVersions = false, bool IsInWords = false)
{
    public string FileTypeUri => $"http://publications.europa.eu/resource/authority/file-type/{FileType}";

    /// <summary>Relative to the base of a language.</summary>
    public string PathOf(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return $"data/{dataset.Slug}.{Ending}";
    }
}

public static class DatasetForms
{
    public static readonly DatasetForm Csv = new("csv", "text/csv", "CSV", new("CSV для программ", "CSV for programs"), IsOfVersions: true);
    public static readonly DatasetForm ExcelCsv = new("csv?for=excel", "text/csv", "CSV", new("CSV для Excel", "CSV for Excel"), IsInWords: true);
    public static readonly DatasetForm Xlsx = new("xlsx", MediaTypes.Xlsx, "XLSX", new("Excel (XLSX)", "Excel (XLSX)"), IsInWords: true);
    public static readonly DatasetForm Json = new("json", "application/json", "JSON", new("JSON", "JSON"));
    public static readonly DatasetForm GeoJson = new("geojson", "application/geo+json", "GEOJSON", new("GeoJSON", "GeoJSON"));
    public static readonly DatasetForm Kml = new("kml", "application/vnd.google-earth.kml+xml", "KML", new("KML", "KML"));
    public static readonly DatasetForm Parquet = new(ParquetFile.Extension, ParquetFile.ContentType, "PARQUET", new("Parquet", "Parquet"));
    public static readonly DatasetForm JsonStat = new(JsonStatFile.Extension, "application/json", "JSON", new("JSON-stat 2.0", "JSON-stat 2.0"), IsInWords: true);
    public static readonly DatasetForm Csvw = new(CsvwFile.Extension, "application/csvm+json", "JSON", new("Описание CSVW", "CSVW description"));
    public static readonly DatasetForm TableSchema = new(TableSchemaFile.Extension, "application/json", "JSON", new("Схема Table Schema", "Table Schema"));

    /// <summary>Those of a dataset, data first, descriptions last.</summary>
    public static IEnumerable<DatasetForm> Of(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        yield return Csv;
        yield return ExcelCsv;
        yield return Xlsx;
        if (dataset.Files.Any(file => file.Extension == Json.Ending))
            yield return Json;
        if (dataset.HasPlaces)
            yield return GeoJson;
        if (dataset.Files.Any(file => file.Extension == Kml.Ending))
            yield return Kml;
        yield return Parquet;
        if (dataset.Cube is not null)
            yield return JsonStat;
        yield return Csvw;
        yield return TableSchema;
    }
}
