using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Public.ChartFormats;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Association;

/// <summary>The structure of the Association to take away, like every chart: <c>/association/structure.svg</c>, <c>.png</c>, <c>.csv</c>.</summary>
public static class StructureFiles
{
    public static void MapStructureFiles(this IEndpointRouteBuilder endpoints)
    {
        foreach (var format in ChartFormat.All)
        {
            endpoints
                .MapGet($"/{StructureChart.File}.{format.Extension}", (HttpContext context, PublishedAssociation association, PublishedSettlement settlement, PublicPictures pictures, CancellationToken cancellation) =>
                    FileAsync(format, context, association, settlement, pictures, cancellation))
                .ExcludeFromDescription()
                .KeptForEveryone(PublicTopics.Association, PublicTopics.Figures);
        }
    }

    private static async Task<FileContentHttpResult> FileAsync(
        ChartFormat format, HttpContext context, PublishedAssociation association, PublishedSettlement settlement, PublicPictures pictures, CancellationToken cancellation)
    {
        var data = await association.GetAsync(cancellation);
        var paper = (await settlement.GetAsync(cancellation)).Paper;
        var chart = StructureChart.Of(data.Structure, paper is null ? [] : [paper.Source.ToRef()]);
        return TypedResults.File(await pictures.FileAsync(chart, format, data, SiteLinks.Of(context), cancellation), format.ContentType, $"structure.{format.Extension}");
    }
}
