using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association.Warnings;

/// <summary>Warnings that a director has published: those that last, newest first, then those that have ended.</summary>
public sealed class PublishedWarnings(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<WarningList> current = readings.Of(
        [PublicTopics.All, PublicTopics.Association], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<WarningList> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<WarningList>> ReadAsync(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == WarningContent.Kind)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        var warnings = documents.Select(document => new PublishedWarning(Subject.KeyOf(document.SubjectKey), ContentJson.Read<WarningContent>(document.Content)))
            .Where(one => one.Content.IsThere())
            .OrderBy(one => one.Content.EndedOn is not null).ThenByDescending(one => one.Content.EndedOn ?? one.Content.SinceOn).ThenByDescending(one => one.Number).ToList();
        return new(new(warnings), editions, utcNow);
    }
}

public sealed record WarningList(IReadOnlyList<PublishedWarning> Warnings);

/// <param name="Key">Of the register.</param>
public sealed record PublishedWarning(string Key, WarningContent Content)
{
    public int Number => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
