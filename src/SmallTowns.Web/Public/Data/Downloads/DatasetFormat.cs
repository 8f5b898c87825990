using SmallTowns.Domain;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>A format that every dataset can be taken in.</summary>
public sealed class DatasetFormat
{
    public static readonly DatasetFormat Csv = new(
        "csv", "text/csv; charset=utf-8", (stream, table) => CsvTableWriter.Write(stream, table.AsSheet(), CsvFormat.Open),
        new("CSV: UTF-8 с BOM, запятая между полями, точка в дробной части", "CSV: UTF-8 with BOM, commas between fields, decimal points"));

    /// <summary>The same for people who open it by a double click; asked for by <see cref="For"/>.</summary>
    public static readonly DatasetFormat ExcelCsv = new(
        "csv", "text/csv; charset=utf-8", (stream, table) => CsvTableWriter.Write(stream, table.AsReadableSheet(), CsvFormat.RussianExcel),
        new("CSV для Excel: точка с запятой, десятичная запятая, заголовки словами", "CSV for a Russian Excel: semicolons, decimal commas, heads in words"));

    public static readonly DatasetFormat Xlsx = new(
        "xlsx", MediaTypes.Xlsx, XlsxFile.Write,
        new("Excel: данные с заголовками на языке страницы, описание столбцов, источники", "Excel: data with heads in the language of the page, column descriptions, sources"));

    public static readonly DatasetFormat Json = new(
        "json", "application/json; charset=utf-8", JsonFile.Write,
        new("JSON: строки, описание столбцов, источники", "JSON: rows, column descriptions, sources"));

    public static readonly DatasetFormat GeoJson = new(
        "geojson", "application/geo+json; charset=utf-8", GeoJsonFile.Write,
        new("GeoJSON: точки городов для карт", "GeoJSON: points of the towns, for maps"));

    private DatasetFormat(string extension, string contentType, Action<Stream, DatasetTable> write, LocalizedText explanation) =>
        (Extension, ContentType, Write, Explanation) = (extension, contentType, write, explanation);

    /// <summary>Chooses between the two CSV files: <c>for=excel</c>.</summary>
    public const string For = "for", Excel = "excel";

    /// <summary>The CSV that an address asks for.</summary>
    public static DatasetFormat CsvOf(IQueryCollection query) => query[For] == Excel ? ExcelCsv : Csv;

    public static IReadOnlyList<DatasetFormat> All { get; } = [Csv, Xlsx, Json, GeoJson];

    public string Extension { get; }
    public string ContentType { get; }
    public LocalizedText Explanation { get; }
    public Action<Stream, DatasetTable> Write { get; }
}
