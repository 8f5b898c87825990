using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <summary>Reads and writes published documents of many subjects at once.</summary>
public static class Documents
{
    public static async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var keys = subjects.Select(subject => subject.FullKey).ToHashSet();
        return await db.PublishedDocuments.AsNoTracking()
            .Where(document => keys.Contains(document.SubjectKey))
            .ToDictionaryAsync(document => document.SubjectKey, document => new PublishedContent(document.Content, document.SourceId), cancellationToken);
    }

    public static async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        var keys = contents.Select(content => content.Subject.FullKey).ToHashSet();
        var published = await db.PublishedDocuments.Where(document => keys.Contains(document.SubjectKey))
            .ToDictionaryAsync(document => document.SubjectKey, cancellationToken);
        foreach (var (subject, content, sourceId) in contents)
        {
            if (published.TryGetValue(subject.FullKey, out var document))
                (document.Content, document.SourceId, document.PublishedUtc) = (content, sourceId, utcNow);
            else
                db.PublishedDocuments.Add(published[subject.FullKey] = PublishedDocument.Of(subject, content, sourceId, utcNow));
        }
    }
}
