using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association.Decisions;

/// <summary>The register of decisions as readers see it, the latest first.</summary>
public sealed class PublishedDecisions(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<DecisionRegister> current = readings.Of(
        [PublicTopics.All, PublicTopics.Association], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<DecisionRegister> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<DecisionRegister>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == AssociationKinds.Decision)
            .Select(document => new { document.Content, document.PublishedUtc }).ToListAsync(cancellationToken);
        var decisions = documents.Select(document => new PublishedDecision(ContentJson.Read<DecisionContent>(document.Content), document.PublishedUtc))
            .Where(one => one.Content.IsThere())
            .OrderByDescending(one => one.Content.MadeOn).ThenByDescending(one => one.Number).ToList();
        return new(new(decisions), editions, utcNow);
    }
}

public sealed record DecisionRegister(IReadOnlyList<PublishedDecision> Decisions)
{
    public PublishedDecision? Find(string reference) => Decisions.FirstOrDefault(one => one.Content.Reference == reference);
}

/// <param name="ChangedUtc">When it was last published.</param>
public sealed record PublishedDecision(DecisionContent Content, DateTime ChangedUtc)
{
    /// <summary>The last part of «assembly-2026-3».</summary>
    public int Number => int.TryParse(Content.Reference.AsSpan(Content.Reference.LastIndexOf('-') + 1), out var number) ? number : 0;

    public string Address => $"{DecisionPlaces.Register}/{Content.Reference}";
}

public static class DecisionPlaces
{
    public const string Register = "association/decisions";
    public const string Feed = "association/decisions/feed.atom";
}
