using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association.Decisions;

/// <summary>The register of decisions as readers see it, the latest first.</summary>
public sealed class PublishedDecisions(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<DecisionRegister> current = readings.OfDocuments<DecisionContent, DecisionRegister>(
        contexts, clock, AssociationKinds.Decision, [PublicTopics.All, PublicTopics.Association],
        documents => new([.. documents.Where(one => one.Content.IsThere()).Select(one => new PublishedDecision(one.Content, one.PublishedUtc))
            .OrderByDescending(one => one.Content.MadeOn).ThenByDescending(one => one.Number)]));

    public ValueTask<DecisionRegister> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);
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
    public static readonly LocalizedText Title = new("Решения Ассоциации", "Decisions of the Association");

    public const string Feed = "association/decisions/feed.atom";
}
