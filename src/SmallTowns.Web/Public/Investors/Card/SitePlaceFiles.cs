using SmallTowns.Data.Editions;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Kinds.Sites.Geometry;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Investors.Card;

/// <summary>Where one object lies, as a file.</summary>
public static class SitePlaceFiles
{
    public static void MapSiteFiles(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "geojson", "application/geo+json", GeoJsonPlaces.Write);
        Map(endpoints, "kml", "application/vnd.google-earth.kml+xml", KmlPlaces.Write);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string extension, string contentType, Func<IEnumerable<SiteObject>, byte[]> write) => endpoints
        .MapGet($"/{SitePage.List}/{{reference}}.{extension}", async (string reference, PublishedSites sites, CancellationToken cancellationToken) =>
            SiteReference.TryParse(reference) is { } asked && (await sites.GetAsync(cancellationToken)).Find(asked) is { } site
                ? Results.File(write([site]), contentType, $"{site.Reference}.{extension}")
                : Results.NotFound())
        .ExcludeFromDescription()
        .KeptForEveryone(PublicTopics.Sites);
}
