using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Name, codes, coordinates, station and road: they stand in the row of the town.</summary>
public sealed class TownFactsReview(ContentProposals proposals) : TownSectionReview(proposals)
{
    public override string Code => TownSectionKinds.Facts;

    public override KindSearch Search { get; } = new TownFactsSearch();

    public override bool KeepsSource => false;

    /// <summary>Two towns were given one code in proposals that knew nothing of each other.</summary>
    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes { get; } = new Dictionary<string, ReviewOutcome>
    {
        [UniqueIndexes.OneTownOfCode] = new ReviewOutcome.Blocked(["Этот код ОКТМО тем временем получил другой город."]),
    };

    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var keys = subjects.ToLookup(subject => subject.Scope.TownId!.Value, subject => subject.FullKey);
        var ids = keys.Select(town => town.Key).ToHashSet();
        var towns = await db.Towns.AsNoTracking().Where(town => ids.Contains(town.Id)).ToListAsync(cancellationToken);
        return towns.ToDictionary(town => keys[town.Id].First(), town => new PublishedContent(SectionJson.Write(TownFacts.Of(town)), null));
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        var ids = contents.Select(content => content.Subject.Scope.TownId!.Value).ToHashSet();
        var towns = await db.Towns.Where(town => ids.Contains(town.Id)).ToDictionaryAsync(town => town.Id, cancellationToken);
        foreach (var content in contents)
            SectionJson.Read<TownFacts>(content.Content).ApplyTo(towns[content.Subject.Scope.TownId!.Value]);
    }

    /// <summary>A record of a town is one of its facts.</summary>
    public override Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, bool>>(
            records.Where(record => record.Subject == RecordSubjects.Town && record.Before is not null).ToDictionary(record => record.Id, _ => true));

    /// <summary>A record of the facts holds only the fields that changed: the others stay as they are now.</summary>
    public override async Task<ProposeOutcome> RestoreAsync(StaffActor by, ChangeRecord record, Restored which, CancellationToken cancellationToken)
    {
        var townId = record.Scope!.Value.TownId!.Value;
        var subject = new Subject(Code, $"{record.Key}|{TownSectionKind.Facts}", Scope.Town(townId));
        var opened = await Proposals.OpenAsync(by, subject, cancellationToken);
        var facts = JsonNode.Parse(opened.Content)!.AsObject();
        foreach (var (field, value) in RecordedState.Of(record.Before).Fields)
        {
            var name = char.ToLowerInvariant(field[0]) + field[1..];
            if (facts.ContainsKey(name))
                facts[name] = value?.DeepClone();
        }

        return await Proposals.RestoreAsync(by, subject, SectionJson.Write(SectionJson.Read(facts.ToJsonString())), which.SourceId, which.Reason, cancellationToken);
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken)
    {
        var facts = (TownFacts)content;
        return [.. Of(facts), .. await ClashesOfAsync(db, townId, facts, cancellationToken)];
    }

    private static IEnumerable<InputProblem> Of(TownFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.NameRu) || facts.NameRu.Length > Town.NameMaxLength)
            yield return new(nameof(facts.NameRu), $"Введите название, не длиннее {Town.NameMaxLength} знаков.");
        if (string.IsNullOrWhiteSpace(facts.NameEn) || facts.NameEn.Length > Town.NameMaxLength)
            yield return new(nameof(facts.NameEn), $"Введите английское название, не длиннее {Town.NameMaxLength} знаков.");
        foreach (var (field, name) in new[] { (nameof(facts.NameRu), facts.NameRu), (nameof(facts.NameEn), facts.NameEn) })
        {
            if (TypedName.FaultOf(name) is { } fault)
                yield return new(field, fault);
        }

        if (facts.Oktmo is { } oktmo && (oktmo.Length is not (8 or 11) || !oktmo.All(char.IsAsciiDigit)))
            yield return new(nameof(facts.Oktmo), "ОКТМО — 8 или 11 цифр.");
        if (facts.Latitude is < -90 or > 90 || double.IsNaN(facts.Latitude))
            yield return new(nameof(facts.Latitude), "Широта — от −90 до 90 градусов.");
        if (facts.Longitude is < -180 or > 180 || double.IsNaN(facts.Longitude))
            yield return new(nameof(facts.Longitude), "Долгота — от −180 до 180 градусов.");
        if (facts.TownSinceYear is < 1000 or > 2100)
            yield return new(nameof(facts.TownSinceYear), "Проверьте год: он не похож на год получения статуса города.");
        foreach (var (field, text) in new[]
        {
            (nameof(facts.RailStationRu), facts.RailStationRu), (nameof(facts.RailStationEn), facts.RailStationEn),
            (nameof(facts.MainRoadRu), facts.MainRoadRu), (nameof(facts.MainRoadEn), facts.MainRoadEn),
            (nameof(facts.NoteRu), facts.NoteRu), (nameof(facts.NoteEn), facts.NoteEn),
        })
        {
            if (text?.Length > Town.TextMaxLength)
                yield return new(field, $"Не длиннее {Town.TextMaxLength} знаков.");
        }
    }

    private static async Task<IEnumerable<InputProblem>> ClashesOfAsync(
        SmallTownsDbContext db, int townId, TownFacts facts, CancellationToken cancellationToken) =>
        facts.Oktmo is { } oktmo
        && await db.Towns.Where(town => town.Oktmo == oktmo && town.Id != townId).Select(town => town.NameRu).FirstOrDefaultAsync(cancellationToken) is { } other
            ? [new(nameof(facts.Oktmo), $"Этот код уже есть у города {other}.")]
            : [];
}
