using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>What readers find of towns by their names, municipalities, stations and roads.</summary>
internal static class TownSearch
{
    private static readonly LocalizedText What = new("Город", "Town");

    public static async Task<IReadOnlyList<SearchEntry>> OfAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var ids = IdsOf(subjects);
        var towns = await db.Towns.AsNoTracking()
            .Where(town => ids.Contains(town.Id))
            .Include(town => town.Municipalities).ThenInclude(link => link.Municipality!.Parent)
            .Include(town => town.Statements)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return [.. towns.Select(Of)];
    }

    public static HashSet<int> IdsOf(IEnumerable<Subject> subjects) => [.. subjects.Select(subject => subject.Scope.TownId!.Value)];

    private static SearchEntry Of(Town town)
    {
        var municipalities = town.Municipalities.OrderBy(link => link.StatedForYear).Select(link => link.Municipality!).DistinctBy(m => m.Id).ToList();
        return SearchEntry.Of(
            TownSectionKinds.SubjectOf(town.Id, town.Key, TownSectionKind.Facts),
            What,
            // Without a title there is nothing to be found.
            town.IsHidden ? new("", "") : new(town.NameRu, town.NameEn),
            new(
                Sentences(
                    Said("Муниципальные образования", municipalities.Select(m => Named(m.NameRu, m.Parent?.NameRu))),
                    Said("Железнодорожная станция", town.RailStationRu), Said("Дорога", town.MainRoadRu), Said("Код ОКТМО", town.Oktmo),
                    town.NoteRu, string.Join(' ', town.Statements.OrderBy(statement => statement.Topic).Select(statement => statement.TextRu))),
                Sentences(
                    Said("Municipalities (towns with their villages)", municipalities.Select(m => Named(m.NameEn, m.Parent?.NameEn))),
                    Said("Railway station", town.RailStationEn), Said("Road", town.MainRoadEn), Said("OKTMO code", town.Oktmo),
                    town.NoteEn, string.Join(' ', town.Statements.OrderBy(statement => statement.Topic).Select(statement => statement.TextEn)))),
            TownPage.AddressOf(town.Slug)) with
        { Towns = [town.Slug] };
    }

    private static string Named(string name, string? district) => district is null ? name : $"{name} ({district})";

    private static string? Said(string what, IEnumerable<string> names) => Said(what, string.Join(", ", names));

    private static string? Said(string what, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{what}: {value}.";

    private static string Sentences(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence)));
}

/// <summary>The name of a town also stands in what is found of its texts.</summary>
internal sealed class TownFactsSearch : KindSearch
{
    public override async Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Towns.Select(town => new { town.Id, town.Key }).ToListAsync(cancellationToken))
            .Select(town => TownSectionKinds.SubjectOf(town.Id, town.Key, TownSectionKind.Facts))];

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken) =>
        [.. await TownSearch.OfAsync(db, subjects, cancellationToken), .. await TownTextSearch.OfTownsAsync(db, TownSearch.IdsOf(subjects), cancellationToken)];
}

/// <summary>Municipalities have no page: a town is found by them.</summary>
internal sealed class TownMunicipalitiesSearch : KindSearch
{
    public override Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Subject>>([]);

    public override Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken) => TownSearch.OfAsync(db, subjects, cancellationToken);
}
