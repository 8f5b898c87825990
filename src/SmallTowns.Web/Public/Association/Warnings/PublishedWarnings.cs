using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association.Warnings;

/// <summary>Warnings that a director has published: those that last, newest first, then those that have ended.</summary>
public sealed class PublishedWarnings(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<WarningList> current = readings.OfDocuments<WarningContent, WarningList>(
        contexts, clock, WarningContent.Kind, [PublicTopics.All, PublicTopics.Association],
        documents => new([.. documents.Where(one => one.Content.IsThere()).Select(one => new PublishedWarning(one.Key, one.Content))
            .OrderBy(one => one.Content.EndedOn is not null).ThenByDescending(one => one.Content.EndedOn ?? one.Content.SinceOn).ThenByDescending(one => one.Number)]));

    public ValueTask<WarningList> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);
}

public sealed record WarningList(IReadOnlyList<PublishedWarning> Warnings);

/// <param name="Key">Of the register.</param>
public sealed record PublishedWarning(string Key, WarningContent Content)
{
    public int Number => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
