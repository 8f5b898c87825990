using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Public.ChartFormats;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Charts;

/// <summary>Each chart in each format, at <c>/charts/{chart}.{format}</c>, about what the query says: <c>?town=abinsk</c>.</summary>
public static class ChartEndpoints
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services.AddSingleton<PictureWork>().AddSingleton<PublicPictures>();

    public static void MapCharts(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/charts/{chart}.{extension}", FileAsync)
        .ExcludeFromDescription()
        .KeptForEveryone(PublicTopics.Figures);

    /// <summary>Charts that have become answers of the explorer: what was linked or embedded leads on.</summary>
    private static readonly Dictionary<string, ExploreQuestion> Moved = new()
    {
        ["comparison-population"] = new() { View = ExploreView.Bars },
        ["comparison-density"] = new() { Measure = DerivedMeasures.Density, View = ExploreView.Bars },
    };

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, ValidationProblem, ProblemHttpResult>> FileAsync(
        string chart, string extension, HttpContext context, PublishedSettlement settlement, PublicPictures pictures, CancellationToken cancellation)
    {
        if (Moved.TryGetValue(chart, out var question) && ChartFormat.All.Any(format => format.Extension == extension))
        {
            var asked = string.Join('&', new[] { context.Request.QueryString.Value?.TrimStart('?') }.Where(query => !string.IsNullOrEmpty(query)).Prepend(question.Query));
            return TypedResults.Redirect($"{SiteLinks.Of(context).To($"{ExploreQuestion.Path}.{extension}")}?{asked}", permanent: true);
        }

        var offer = ChartCatalogue.All.FirstOrDefault(offer => offer.Slug == chart);
        var format = ChartFormat.All.FirstOrDefault(format => format.Extension == extension);
        if (offer is null || format is null)
            return NoSuchChart();
        var (system, fault) = AskedFigures.Read(context.Request.Query[AskedFigures.Parameter]).Of(await settlement.GetAsync(cancellation));
        if (system is null)
            return AskedFigures.Problem(fault!);
        var drawn = offer.Ask(system, context.Request.Query);
        if (drawn.Fault is { } wrong)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { [drawn.Parameter] = [wrong] }, wrong, title: T("Такого графика нет", "No such chart"));
        if (drawn.Chart is not { } found)
            return NoSuchChart();
        context.Response.Headers[AskedFigures.Header] = AskedFigures.CodeOf(system.Figures);
        return TypedResults.File(await pictures.FileAsync(found, format, system, SiteLinks.Of(context), cancellation), format.ContentType);
    }

    private static ProblemHttpResult NoSuchChart() => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: T("Такого графика нет", "No such chart"));
}
