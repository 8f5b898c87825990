using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Shared.Maps;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Sites;

/// <summary>Offers on the map of the region, by their largest matching area; where there are no points, the towns alone.</summary>
public static class SitePoints
{
    /// <summary>More than this are told by town: each would be a dot on the others.</summary>
    public const int Most = 200;

    public static IReadOnlyList<MeasuredTown> Of(SiteAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. Towns(answer), .. answer.Offers.Take(Most).Select(offer => Point(answer, offer)).OfType<MeasuredTown>()];
    }

    /// <summary>Offers without a place on the map.</summary>
    public static IReadOnlyList<SiteOffer> WithoutPlace(SiteAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. answer.Offers.Take(Most).Where(offer => PlaceOf(answer, offer) is null)];
    }

    private static IEnumerable<MeasuredTown> Towns(SiteAnswer answer) =>
        answer.Sites.System.Towns.Select(town => new MeasuredTown(T(town.Name), town.Point.Latitude, town.Point.Longitude, null, town.IsCentre, IsMuted: true));

    private static MeasuredTown? Point(SiteAnswer answer, SiteOffer offer)
    {
        if (PlaceOf(answer, offer) is not { } place)
            return null;
        var (site, area) = (answer.Sites.Find(offer.Reference), offer.ExtentOf(SiteTrait.Area));
        return new(offer.Reference.ToString(), place.Latitude, place.Longitude, area.Known > 0 ? area.Greatest : null, Href: SitePage.AddressOf(offer.Reference), FullName: $"{T(site.NameRu, site.NameEn)} ({offer.Reference})");
    }

    /// <summary>Its own point, or that of a matching part, or a corner of the boundary.</summary>
    private static GeoPoint? PlaceOf(SiteAnswer answer, SiteOffer offer) =>
        offer.Units.Prepend(offer.Reference).Select(reference => PointOf(answer.Sites.Find(reference).Geometry)).FirstOrDefault(point => point is not null);

    private static GeoPoint? PointOf(SiteGeometry geometry) => geometry switch
    {
        { Point: { } point } => point,
        { Polygons: [{ Rings: [[var corner, ..], ..] }, ..] } => corner,
        _ => null,
    };
}
