using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association.Decisions;

/// <summary>The register of decisions as readers see it, the latest first; also as it was at the end of a past day.</summary>
public sealed class PublishedDecisions(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock) : IDisposable
{
    // Days of the past are few and asked for by few.
    private const int PastKept = 6;

    private static readonly string[] Topics = [PublicTopics.All, PublicTopics.Association];

    private readonly PastReadings<DateOnly, DecisionRegister> past = readings.OfPast<DateOnly, DecisionRegister>(
        PastKept, _ => Topics, (day, cancellation) => ReadAsync(contexts, clock, day, cancellation));

    private readonly KeptReading<DecisionRegister> current = readings.OfDocuments<DecisionContent, DecisionRegister>(
        contexts, clock, AssociationKinds.Decision, Topics,
        documents => DecisionRegister.Of(documents.Select(one => new PublishedDecision(one.Content, one.PublishedUtc))));

    public ValueTask<DecisionRegister> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>As it was published at the end of a day in Moscow; of today, as it is.</summary>
    public async ValueTask<DecisionRegister> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock) ? await GetAsync(cancellationToken) : await past.GetAsync(day, cancellationToken);

    public void Dispose() => past.Dispose();

    private static async Task<Reading<DecisionRegister>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, DateOnly day, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, endUtc) = (await db.EditionsAsync(cancellationToken), RegionCalendar.EndUtc(day));
        var stood = await db.StoodAtAsync([AssociationKinds.Decision], new PastMoment(endUtc), cancellationToken);
        return new(DecisionRegister.Of(stood.Values.Select(then => new PublishedDecision(ContentJson.Read<DecisionContent>(then.Content), endUtc))), editions, clock.GetUtcNow().UtcDateTime);
    }
}

public sealed record DecisionRegister(IReadOnlyList<PublishedDecision> Decisions)
{
    public static DecisionRegister Of(IEnumerable<PublishedDecision> decisions) =>
        new([.. decisions.Where(one => one.Content.IsThere()).OrderByDescending(one => one.Content.MadeOn).ThenByDescending(one => one.Number)]);

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
    public static readonly LocalizedText Title = new("Решения Ассоциации", "Decisions of the Association");

    public const string Feed = "association/decisions/feed.atom";
}
