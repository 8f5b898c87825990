using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Programmes;

/// <summary>
/// Programmes as readers see them, with the progress of their targets by the figures of the same moment. A publication of figures makes all of
/// it anew, each measure read once: a page that shows the targets of a figure asks no database.
/// </summary>
public sealed class PublishedProgrammes(
    IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement, PublishedMeasures measures, KeptReadings readings, TimeProvider clock)
{
    private static readonly string[] Topics = [PublicTopics.All, PublicTopics.Figures, PublicTopics.Association];

    private readonly KeptReading<ProgrammeBook> current = readings.Of(Topics, cancellation => ReadAsync(contexts, settlement, measures, clock, cancellation));

    public ValueTask<ProgrammeBook> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<ProgrammeBook>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement, PublishedMeasures measures, TimeProvider clock, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var stored = await StoredAsync(contexts, cancellationToken);
        var (system, list) = (await settlement.GetAsync(cancellationToken), await measures.ListAsync(cancellationToken));
        List<IReadOnlyDictionary<string, long>> editions = [stored.Editions, system.Editions, list.Editions];
        Dictionary<string, PublishedMeasure> read = [];
        foreach (var code in stored.Programmes.SelectMany(one => one.Content.Targets).Select(target => target.Figure).Distinct())
        {
            if (list.Find(code) is not { } head)
                continue;
            read[code] = await measures.GetAsync(head, null, cancellationToken);
            editions.Add(read[code].Editions);
        }

        var programmes = stored.Programmes.Select(one => new PublishedProgramme(
            one.Key,
            one.Content,
            stored.Decisions.GetValueOrDefault(one.Content.Decision),
            stored.Bodies.GetValueOrDefault(one.Content.Department),
            [.. one.Content.Towns.Select(slug => new TownOfProgramme(slug, NameOf(slug) ?? new(slug, slug), NameOf(slug) is not null))],
            [.. one.Content.Targets.Select(TargetOf)],
            one.PublishedUtc));
        // Read one after the other, they may be of several editions: the oldest counts, and a newer one has all of it read again. Only figures are
        // in all of them: of the Association, what the system and the measures were read beside may be older than what was read here.
        var oldest = stored.Editions.ToDictionary(edition => edition.Key, edition => editions.Min(one => PublicTopics.OfSystem.Contains(edition.Key) && one.TryGetValue(edition.Key, out var number) ? number : edition.Value));
        return new(new(programmes), oldest, utcNow);

        // A town that was taken off the portal has no page, and nothing of it is published.
        LocalizedText? NameOf(string slug) => system.Find(slug)?.Name ?? system.CeasedTowns.FirstOrDefault(town => town.Slug == slug)?.Name;

        PublishedTarget TargetOf(ProgrammeTarget target)
        {
            var (head, name) = (HeadOf(target.Figure), NameOf(target.Town));
            IReadOnlyList<Observation> published = name is null ? [] : read.GetValueOrDefault(target.Figure)?.Of(target.Town) ?? [];
            return new(target, head, name ?? new(target.Town, target.Town), name is not null, TargetProgress.Of(target, published, head.Decimals));
        }

        MeasureHead HeadOf(string code) => list.Find(code) ?? new(code, new(code, code), new("", ""), 2, default, HasValues: false);
    }

    private static async Task<Stored> StoredAsync(IDbContextFactory<SmallTownsDbContext> contexts, CancellationToken cancellationToken)
    {
        string[] kinds = [ProgrammeContent.Kind, AssociationKinds.Decision, AssociationKinds.Body];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var editions = await db.EditionsAsync(cancellationToken);
        var documents = (await db.PublishedDocuments.AsNoTracking().Where(document => kinds.Contains(document.Kind))
            .Select(document => new { document.Kind, document.SubjectKey, document.Content, document.PublishedUtc }).ToListAsync(cancellationToken)).ToLookup(document => document.Kind);
        return new(
            editions,
            [.. documents[ProgrammeContent.Kind].Select(document => (Key: Subject.KeyOf(document.SubjectKey), Content: ContentJson.Read<ProgrammeContent>(document.Content), document.PublishedUtc))
                .Where(one => one.Content.IsThere()).OrderByDescending(one => one.Content.From).ThenBy(one => one.Content.NameRu, StringComparer.Ordinal)],
            documents[AssociationKinds.Decision].Select(document => ContentJson.Read<DecisionContent>(document.Content)).Where(decision => decision.IsThere())
                .ToDictionary(decision => decision.Reference),
            documents[AssociationKinds.Body].ToDictionary(document => Subject.KeyOf(document.SubjectKey), document => NameOf(ContentJson.Read<BodyContent>(document.Content))));
    }

    private static LocalizedText NameOf(BodyContent body) => new(body.NameRu, body.NameEn);

    private sealed record Stored(
        IReadOnlyDictionary<string, long> Editions, IReadOnlyList<(string Key, ProgrammeContent Content, DateTime PublishedUtc)> Programmes,
        IReadOnlyDictionary<string, DecisionContent> Decisions, IReadOnlyDictionary<string, LocalizedText> Bodies);
}
