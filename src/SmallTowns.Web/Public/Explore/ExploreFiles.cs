using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Api;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Public.ChartFormats;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Explore;

/// <summary>An answer to take away, at <c>/explore.{format}</c> with the query of its page.</summary>
public static class ExploreFiles
{
    /// <summary>Chooses among files of one format: <c>for=excel</c>, <c>for=print</c>.</summary>
    public const string For = "for";
    public const string Excel = "excel", Print = "print";

    public static void MapFiles(IEndpointRouteBuilder endpoints)
    {
        Map("csv", "text/csv; charset=utf-8", (context, found, _) => Task.FromResult(Csv(found.Answer, context.Request.Query[For] == Excel)));
        Map("xlsx", DatasetFormat.Xlsx.ContentType, (_, found, _) => Task.FromResult(Written(stream => XlsxFile.Write(stream, ObservationColumns.Of(found.Answer)))));
        Map("json", DatasetFormat.Json.ContentType, (_, found, _) => Task.FromResult(Written(stream => JsonFile.Write(stream, ObservationColumns.Of(found.Answer)))));
        Map("bib", "application/x-bibtex; charset=utf-8", (context, found, _) => Task.FromResult(Encoding.UTF8.GetBytes(
            ExploreCitation.BibTeX(found.Answer, SiteLinks.Of(context), RegionCalendar.Today(context.RequestServices.GetRequiredService<TimeProvider>())))));
        Map("svg", "image/svg+xml; charset=utf-8", (context, found, cancellation) => PictureAsync(context, found, ChartFormat.Svg, cancellation));
        Map("png", "image/png", (context, found, cancellation) =>
            PictureAsync(context, found, context.Request.Query[For] == Print ? ChartFormat.PrintedPng : ChartFormat.Png, cancellation));

        void Map(string extension, string contentType, Func<HttpContext, Explored, CancellationToken, Task<byte[]>> write) => endpoints
            .MapGet($"/{ExploreQuestion.Path}.{extension}", (HttpContext context, Explorer explorer, CancellationToken cancellation) =>
                FileAsync(context, explorer, extension, contentType, write, cancellation))
            .ExcludeFromDescription()
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Figures);
    }

    private static async Task<Results<FileContentHttpResult, ValidationProblem>> FileAsync(
        HttpContext context, Explorer explorer, string extension, string contentType, Func<HttpContext, Explored, CancellationToken, Task<byte[]>> write, CancellationToken cancellation)
    {
        var found = await explorer.AnswerAsync(context.Request.Query, cancellation);
        if (found.Faults.Count > 0)
            return ExploreProblem.Of(found.Faults);
        context.Response.Headers[AskedFigures.Header] = AskedFigures.CodeOf(found.Answer.System.Figures);
        var name = $"{found.Answer.First.Head.Code.Replace(':', '-')}.{extension}";
        return TypedResults.File(await write(context, found, cancellation), contentType, name);
    }

    private static byte[] Csv(ExploreAnswer answer, bool isForExcel)
    {
        var table = ObservationColumns.Of(answer);
        return Written(stream => CsvTableWriter.Write(
            stream,
            isForExcel ? table.AsReadableSheet() : table.AsSheet(),
            isForExcel ? CsvFormat.RussianExcel : CsvFormat.Open));
    }

    private static async Task<byte[]> PictureAsync(HttpContext context, Explored found, ChartFormat format, CancellationToken cancellation) =>
        await context.RequestServices.GetRequiredService<PublicPictures>().FileAsync(
            ExploreChart.Of(found.Answer), format, found.Answer.System, SiteLinks.Of(context), cancellation);

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
