using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Api;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Each dataset in each format, at <c>/data/{dataset}.{format}</c>.</summary>
public static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            foreach (var format in DatasetFormat.All)
            {
                endpoints
                    .MapGet(dataset.Path(format), (PublishedSettlement settlement, [FromQuery] string[]? figures, HttpContext context, CancellationToken cancellation) =>
                        FileAsync(dataset, AskedForm(format, context), settlement, figures, context.Response, cancellation))
                    .ExcludeFromDescription()
                    .RequireCors(OpenCors.Policy)
                    .WithLastModified()
                    .KeptForEveryone(PublicTopics.Figures);
            }
        }

        MapRegisters(endpoints);
    }

    private static void MapRegisters(IEndpointRouteBuilder endpoints)
    {
        foreach (var dataset in OfferDatasets.All.Select(offer => offer.Definition))
            MapFiles(endpoints, dataset, PublicTopics.Offers, PublicTopics.Figures);
        foreach (var dataset in ProgrammeDatasets.All.Select(one => one.Definition))
            MapFiles(endpoints, dataset, PublicTopics.Association, PublicTopics.Programmes, PublicTopics.Figures);
    }

    private static void MapFiles(IEndpointRouteBuilder endpoints, Dataset dataset, params string[] topics)
    {
        foreach (var format in new[] { DatasetFormat.Csv, DatasetFormat.Xlsx, DatasetFormat.Json })
        {
            endpoints
                .MapGet(dataset.Path(format), async (OpenDatasets datasets, HttpContext context, CancellationToken cancellation) =>
                {
                    var table = await datasets.ReadAsync(dataset, cancellation);
                    using var file = new MemoryStream();
                    AskedForm(format, context).Write(file, table);
                    return TypedResults.File(file.ToArray(), format.ContentType, $"{dataset.Slug}.{format.Extension}");
                })
                .ExcludeFromDescription()
                .RequireCors(OpenCors.Policy)
                .WithLastModified()
                .KeptForEveryone(topics);
        }
    }

    private static DatasetFormat AskedForm(DatasetFormat format, HttpContext context) => format == DatasetFormat.Csv ? DatasetFormat.CsvOf(context.Request.Query) : format;

    private static async Task<Results<FileContentHttpResult, ValidationProblem>> FileAsync(
        Dataset dataset, DatasetFormat format, PublishedSettlement settlement, string[]? figures, HttpResponse response, CancellationToken cancellation)
    {
        var (system, fault) = AskedFigures.Read(figures).Of(await settlement.GetAsync(cancellation));
        if (system is null)
            return AskedFigures.Problem(fault!);
        response.Headers[AskedFigures.Header] = AskedFigures.CodeOf(system.Figures);
        var table = dataset.Read(system);
        using var file = new MemoryStream();
        format.Write(file, table);
        return TypedResults.File(file.ToArray(), format.ContentType, $"{dataset.Slug}.{format.Extension}");
    }
}
