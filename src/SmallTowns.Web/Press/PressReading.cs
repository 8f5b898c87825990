using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Press;

/// <summary>Reads what stands at an address of the press centre, and texts.</summary>
internal static class PressReading
{
    public static async Task<IReadOnlyDictionary<string, T>> TextsAsync<T>(
        IDbContextFactory<SmallTownsDbContext> contexts, IReadOnlyCollection<PressItem> items, CancellationToken cancellationToken) where T : PressContent
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var keys = items.Select(item => item.SubjectKey).ToHashSet();
        return (await db.PublishedDocuments.AsNoTracking().Where(document => keys.Contains(document.SubjectKey))
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken))
            .ToDictionary(document => document.SubjectKey, document => ContentJson.Read<T>(document.Content));
    }

    public static async Task<FoundPress<T>> FindAsync<T>(
        IDbContextFactory<SmallTownsDbContext> contexts, string kind, string slug, CancellationToken cancellationToken) where T : PressContent
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var key = await db.PressSlugs.Where(known => known.Kind == kind && known.Slug == slug).Select(known => known.SubjectKey).SingleOrDefaultAsync(cancellationToken);
        if (key is null)
            return new(null, null, null, []);
        var entry = await db.PressEntries.AsNoTracking().SingleAsync(entry => entry.SubjectKey == key, cancellationToken);
        if (entry.Slug != slug)
            return new(null, null, entry.Slug, []);
        var content = await db.PublishedDocuments.Where(document => document.SubjectKey == key).Select(document => document.Content).SingleAsync(cancellationToken);
        var lines = await db.PublicChanges.AsNoTracking().Where(change => change.SubjectKind == kind && change.SubjectKey == key)
            .OrderByDescending(change => change.Utc).ThenByDescending(change => change.Id).ToListAsync(cancellationToken);
        return new(PressItem.Of(entry), ContentJson.Read<T>(content), null, lines);
    }
}

/// <summary>What stands at an address.</summary>
/// <param name="Item">Empty where nothing ever stood there, and where it stands at another address now.</param>
/// <param name="MovedTo">The slug that it has now.</param>
/// <param name="Lines">What readers were told of its changes, the last first.</param>
public sealed record FoundPress<T>(PressItem? Item, T? Content, string? MovedTo, IReadOnlyList<PublicChange> Lines) where T : PressContent;
