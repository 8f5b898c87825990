using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>What is made of all published documents of one kind, and of nothing else.</summary>
public static class DocumentReadings
{
    /// <param name="topics">Whose publication makes the reading an old one.</param>
    public static KeptReading<T> OfDocuments<TContent, T>(
        this KeptReadings readings, IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, string kind, IReadOnlyList<string> topics,
        Func<IReadOnlyList<ReadDocument<TContent>>, T> make) where T : class
    {
        ArgumentNullException.ThrowIfNull(readings);
        return readings.Of(topics, ReadAsync);

        async Task<Reading<T>> ReadAsync(CancellationToken cancellationToken)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
            var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
            var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == kind)
                .Select(document => new { document.SubjectKey, document.Content, document.PublishedUtc }).ToListAsync(cancellationToken);
            return new(
                make([.. documents.Select(document => new ReadDocument<TContent>(Subject.KeyOf(document.SubjectKey), ContentJson.Read<TContent>(document.Content), document.PublishedUtc))]),
                editions, utcNow);
        }
    }
}

/// <param name="Key">Of its subject, without the kind.</param>
/// <param name="PublishedUtc">When it was last published.</param>
public sealed record ReadDocument<TContent>(string Key, TContent Content, DateTime PublishedUtc);
