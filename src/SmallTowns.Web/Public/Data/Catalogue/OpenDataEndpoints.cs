using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Api;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>Everything about open data besides the first forms of each dataset: lists for catalogues, descriptions, the archive.</summary>
public static class OpenDataEndpoints
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";

    public static IServiceCollection AddOpenData(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(OpenDataSettings.Read(configuration))
        .AddSingleton<OpenDatasets>().AddSingleton<PublishedVersions>().AddSingleton<DatasetVersioning>().AddJob<DatasetVersionJob>()
        .AddSingleton<DatasetPassports>().AddSingleton<UpdateCalendar>().AddSingleton<BulkDownload>().AddSingleton<SampleRequests>();

    public static void MapOpenData(this IEndpointRouteBuilder endpoints)
    {
        string[] ofRows = [PublicTopics.Datasets, .. OpenDatasets.Topics];
        endpoints.MapGet("/opendata", (HttpContext context) => TypedResults.Redirect(SiteLinks.Of(context).To("data"), permanent: true)).ExcludeFromDescription();
        Open(endpoints.MapGet("/data/list.csv", ListAsync), PublicTopics.Datasets);
        Open(endpoints.MapGet("/data/{identifier}/meta.csv", MetaAsync), PublicTopics.Datasets);
        Open(endpoints.MapGet("/data/catalogue.jsonld", DcatAsync), ofRows);
        Open(endpoints.MapGet($"/data/{BulkDownload.Name}", BulkAsync), ofRows);
        foreach (var dataset in OpenDatasets.All)
            MapForms(endpoints, dataset, ofRows);
        VersionEndpoints.Map(endpoints);
    }

    private static void MapForms(IEndpointRouteBuilder endpoints, Dataset dataset, string[] ofRows)
    {
        Open(
            endpoints.MapGet(dataset.Path(ParquetFile.Extension), async (OpenDatasets datasets, CancellationToken cancellation) =>
            {
                using var file = new MemoryStream();
                await ParquetFile.WriteAsync(file, await datasets.ReadAsync(dataset, cancellation), cancellation);
                return TypedResults.File(file.ToArray(), ParquetFile.ContentType, $"{dataset.Slug}.{ParquetFile.Extension}");
            }),
            ofRows);
        Open(
            endpoints.MapGet(dataset.Path(CsvwFile.Extension), async (HttpContext context, PublishedVersions versions, CancellationToken cancellation) =>
            {
                var newest = (await versions.GetAsync(cancellation)).NewestOf(dataset.Slug);
                return TypedResults.File(Written(file => CsvwFile.Write(file, dataset, PassportAddresses.Terms(SiteLinks.Of(context)), newest?.Utc)), CsvwFile.ContentType);
            }),
            PublicTopics.Datasets);
        Open(
            endpoints.MapGet(dataset.Path(TableSchemaFile.Extension), () => TypedResults.File(Written(file => TableSchemaFile.Write(file, dataset)), JsonType)));
        if (dataset.Cube is null)
            return;
        Open(
            endpoints.MapGet(dataset.Path(JsonStatFile.Extension), async (OpenDatasets datasets, PublishedVersions versions, CancellationToken cancellation) =>
            {
                var table = await datasets.ReadAsync(dataset, cancellation);
                var newest = (await versions.GetAsync(cancellation)).NewestOf(dataset.Slug);
                return TypedResults.File(Written(file => JsonStatFile.Write(file, table, newest?.Utc)), JsonStatFile.ContentType);
            }),
            ofRows);
    }

    private static async Task<FileContentHttpResult> ListAsync(HttpContext context, DatasetPassports passports, CancellationToken cancellation) =>
        TypedResults.File(RecommendedFiles.List(await passports.AllAsync(cancellation), SiteLinks.Of(context)), CsvType);

    private static async Task<Results<FileContentHttpResult, NotFound>> MetaAsync(string identifier, HttpContext context, DatasetPassports passports, CancellationToken cancellation) =>
        await passports.OfIdentifierAsync(identifier, cancellation) is { Newest: not null } passport
            ? TypedResults.File(RecommendedFiles.Meta(passport, SiteLinks.Of(context)), CsvType)
            : TypedResults.NotFound();

    private static async Task<FileContentHttpResult> DcatAsync(HttpContext context, DatasetPassports passports, OpenDatasets datasets, CancellationToken cancellation)
    {
        var region = (await datasets.SystemAsync(cancellation)).Region.Name;
        var years = new Dictionary<string, (int First, int Last)>();
        foreach (var dataset in OpenDatasets.All)
        {
            if ((await datasets.ReadAsync(dataset, cancellation)).Years is { } covered)
                years[dataset.Slug] = covered;
        }

        var catalogue = DcatCatalogue.Of(await passports.AllAsync(cancellation), years, region, SiteLinks.Of(context));
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(catalogue, DatasetJson.Options), DcatCatalogue.ContentType);
    }

    private static async Task<FileContentHttpResult> BulkAsync(HttpContext context, BulkDownload bulk, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        await bulk.WriteAsync(file, SiteLinks.Of(context), cancellation);
        return TypedResults.File(file.ToArray(), "application/zip", $"small-towns-{BulkDownload.Name}");
    }

    private static void Open(RouteHandlerBuilder endpoint, params string[] topics) =>
        endpoint.ExcludeFromDescription().RequireCors(OpenCors.Policy).WithLastModified().KeptForEveryone(topics);

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
