using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Boundaries;

/// <summary>The published boundary of the municipality that a town lies in.</summary>
/// <param name="Municipality">Its name.</param>
public sealed record TownBoundary(string Municipality, MunicipalityBoundaryContent Content)
{
    /// <summary>A sentence where an object does not lie inside as a whole; empty where it does, and where that is not known.</summary>
    public string? WarningOf(SiteGeometry geometry) => Content.Holds(geometry) != Answer.No ? null :
        $"Предупреждение: объект лежит не целиком внутри границы «{Municipality}»{(Content.Day is { } day ? $" на {Days.InWords(day)}" : "")}. Проверьте координаты; если они верны, отправить можно и так.";

    /// <returns>Nothing where no boundary is published, or the town's municipality is not stated.</returns>
    public static async Task<TownBoundary?> OfAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var municipality = await db.TownMunicipalities.Where(link => link.TownId == townId)
            .OrderByDescending(link => link.StatedForYear).ThenByDescending(link => link.Id)
            .Select(link => new { link.Municipality!.RegionId, Region = link.Municipality.Region!.Slug, link.Municipality.Code, link.Municipality.NameRu })
            .FirstOrDefaultAsync(cancellationToken);
        if (municipality is null)
            return null;
        var key = MunicipalityBoundaryContent.Of(municipality.RegionId, municipality.Region, municipality.Code).FullKey;
        var published = await db.PublishedDocuments.Where(document => document.SubjectKey == key).Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return published is not null && ContentJson.Read<MunicipalityBoundaryContent>(published) is var content && content.IsThere() ? new(municipality.NameRu, content) : null;
    }
}
