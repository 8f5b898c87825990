using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>What readers find of the texts of towns: each by the name of its town and its own words.</summary>
internal sealed class TownTextSearch : KindSearch
{
    private static readonly LocalizedText What = new("Текст о городе", "Text about a town");

    public override async Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        [.. (await Texts(db).Select(document => new { document.SubjectKey, document.ScopeId }).ToListAsync(cancellationToken))
            .Select(document => new Subject(TownSectionKinds.Text, Subject.KeyOf(document.SubjectKey), Scope.Town(document.ScopeId!.Value)))];

    public override Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var keys = subjects.Select(subject => subject.FullKey).ToHashSet();
        return OfAsync(db, Texts(db).Where(document => keys.Contains(document.SubjectKey)), cancellationToken);
    }

    public static Task<IReadOnlyList<SearchEntry>> OfTownsAsync(
        SmallTownsDbContext db, IReadOnlyCollection<int> townIds, CancellationToken cancellationToken) =>
        OfAsync(db, Texts(db).Where(document => townIds.Contains(document.ScopeId!.Value)), cancellationToken);

    private static IQueryable<PublishedDocument> Texts(SmallTownsDbContext db) =>
        db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == TownSectionKinds.Text);

    private static async Task<IReadOnlyList<SearchEntry>> OfAsync(
        SmallTownsDbContext db, IQueryable<PublishedDocument> texts, CancellationToken cancellationToken)
    {
        var read = await texts
            .Join(db.Towns, document => document.ScopeId, town => town.Id, (document, town) => new { document, town.Id, town.Key, town.Slug, town.NameRu, town.NameEn, town.IsHidden })
            .ToListAsync(cancellationToken);
        return
        [
            .. from one in read
               let text = SectionJson.Read<TownText>(one.document.Content)
               where !string.IsNullOrWhiteSpace(text.Ru) || !string.IsNullOrWhiteSpace(text.En)
               let section = TownSectionKinds.OfKey(one.document.SubjectKey)!.Value
               let name = Words.NameOf(section)
               select SearchEntry.Of(
                   TownSectionKinds.SubjectOf(one.Id, one.Key, section),
                   What,
                   one.IsHidden ? new("", "") : new($"{one.NameRu}: {Words.LowerFirst(name.Ru)}", $"{one.NameEn}: {Words.LowerFirst(name.En)}"),
                   new(SafeMarkdown.ToPlain(text.Ru), SafeMarkdown.ToPlain(text.En)),
                   TownPage.AddressOf(one.Slug, section)) with { Towns = [one.Slug] },
        ];
    }
}
