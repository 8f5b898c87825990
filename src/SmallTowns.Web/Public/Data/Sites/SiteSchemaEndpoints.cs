using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Public.Data.Sites;

/// <summary>The published schema of the register, an example and the template of its files.</summary>
public static class SiteSchemaEndpoints
{
    public const string TableSchema = "data/sites/table-schema.json";
    public const string RowSchema = "data/sites/row.schema.json";
    public const string Example = "data/sites/example.csv";
    public const string Template = "data/sites/template.xlsx";

    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation) };

    public static void MapSiteSchema(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{TableSchema}", () => TypedResults.Json(SiteTableSchema.Table(), Json)).KeptForEveryone().ExcludeFromDescription();
        endpoints.MapGet($"/{RowSchema}", (HttpContext context) => TypedResults.Json(SiteTableSchema.Row(AddressOf(context)), Json, "application/schema+json")).KeptForEveryone().ExcludeFromDescription();
        endpoints.MapGet($"/{Example}", () => File(stream => CsvTableWriter.Write(stream, SiteTemplate.Example(), CsvFormat.Open), "text/csv; charset=utf-8", "sites-example.csv")).KeptForEveryone().ExcludeFromDescription();
        endpoints.MapGet($"/{Template}", () => File(
            stream => XlsxWorkbook.Write(stream, SiteTemplate.Empty()), MediaTypes.Xlsx, "sites-template.xlsx")).KeptForEveryone().ExcludeFromDescription();
    }

    private static string AddressOf(HttpContext context)
    {
        var links = SiteLinks.Of(context);
        return $"{links.Origin}{links.Root}/{RowSchema}";
    }

    private static FileContentHttpResult File(Action<Stream> write, string contentType, string name)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return TypedResults.File(bytes.ToArray(), contentType, name);
    }
}
