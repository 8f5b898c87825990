using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Api;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Kinds.Sites.Geometry;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Public.Investors.Sites;

/// <summary>An answer to take away, at <c>/data/sites.{format}</c> with the query of its page; all pages of it.</summary>
public static class SiteListFiles
{
    /// <summary>From the root of the portal.</summary>
    public static string AddressOf(DatasetFile file) => SitesDataset.Definition.Path(file.Extension);

    public static void MapSiteListFiles(this IEndpointRouteBuilder endpoints)
    {
        Map(SitesDataset.Csv, (query, answer) => Written(DatasetFormat.CsvOf(query), answer));
        Map(SitesDataset.Xlsx, (_, answer) => Written(DatasetFormat.Xlsx, answer));
        Map(SitesDataset.GeoJson, (_, answer) => GeoJsonPlaces.Write(SitesOf(answer)));
        Map(SitesDataset.Kml, (_, answer) => KmlPlaces.Write(SitesOf(answer)));

        void Map(DatasetFile file, Func<IQueryCollection, SiteAnswer, byte[]> write) => endpoints
            .MapGet(AddressOf(file), (HttpContext context, SiteFinder finder, CancellationToken cancellation) => FileAsync(context, finder, file, write, cancellation))
            .ExcludeFromDescription()
            .RequireCors(OpenCors.Policy)
            .WithLastModified()
            .KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites);
    }

    private static async Task<Results<FileContentHttpResult, ValidationProblem>> FileAsync(
        HttpContext context, SiteFinder finder, DatasetFile file, Func<IQueryCollection, SiteAnswer, byte[]> write, CancellationToken cancellation)
    {
        var found = await finder.AnswerAsync(context.Request.Query, cancellation);
        IReadOnlyList<ExploreFault> faults = [.. found.Faults, .. QueryReader.UnknownNames(context.Request.Query, [.. SiteQuestionReader.Parameters, DatasetFormat.For])];
        return faults.Count > 0 ? ExploreProblem.Of(faults) : TypedResults.File(write(context.Request.Query, found.Answer), file.ContentType, $"{SitesDataset.Slug}.{file.Extension}");
    }

    private static IEnumerable<SiteObject> SitesOf(SiteAnswer answer) => answer.Offers.SelectMany(offer => offer.Units).Select(answer.Sites.Find);

    private static byte[] Written(DatasetFormat format, SiteAnswer answer)
    {
        using var file = new MemoryStream();
        format.Write(file, SitesDataset.Of(answer));
        return file.ToArray();
    }
}
