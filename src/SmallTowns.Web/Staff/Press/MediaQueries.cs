using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Press;

namespace SmallTowns.Web.Staff.Press;

/// <summary>
/// The media library: each picture that stands in what the press centre has published, once, with what is known of it and where it
/// stands. It has no rows of its own, so nothing in it can differ from what readers are shown.
/// </summary>
public sealed class MediaQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <param name="word">A part of a description, an author or a licence; empty for all.</param>
    /// <param name="people">Empty for all.</param>
    [Requires(Permission.ProposePress)]
    public async Task<IReadOnlyList<MediaPicture>> FindAsync(
        StaffActor by, string? word = null, PicturedPeople? people = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.PressEntries.AsNoTracking().Where(entry => entry.Standing != PressStanding.Removed)
            .Join(db.PublishedDocuments.Where(document => document.Content!.Contains("\"file\"")), entry => entry.SubjectKey, document => document.SubjectKey, (entry, document) => new { entry.Kind, entry.Slug, entry.TitleRu, entry.ChangedUtc, document.Content })
            .OrderByDescending(row => row.ChangedUtc).ToListAsync(cancellationToken);
        var uses = rows.SelectMany(row => ImagesOf(row.Kind, row.Content!).Select(image => (Image: image, Use: new MediaUse(row.TitleRu, PressPlaces.AddressOf(row.Kind, row.Slug)))));
        return
        [
            .. uses.GroupBy(use => use.Image.File)
                .Select(picture => new MediaPicture(picture.First().Image, [.. picture.Select(use => use.Use).Distinct()]))
                .Where(picture => people is null || picture.Image.People == people)
                .Where(picture => string.IsNullOrWhiteSpace(word) || Words(picture.Image).Any(text => text.Contains(word.Trim(), StringComparison.CurrentCultureIgnoreCase))),
        ];
    }

    private static IReadOnlyList<PressImage> ImagesOf(string kind, string content) =>
        kind == PressKinds.Event ? ContentJson.Read<EventContent>(content).Images : ContentJson.Read<NewsContent>(content).Images;

    private static IEnumerable<string> Words(PressImage image) => new[] { image.AltRu, image.AltEn, image.Author, image.Licence }.OfType<string>();
}

/// <param name="Image">As it was described the last time.</param>
public sealed record MediaPicture(PressImage Image, IReadOnlyList<MediaUse> Uses);

/// <param name="Page">From the base of the portal.</param>
public sealed record MediaUse(string Title, string Page);
