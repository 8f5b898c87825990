using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Regions;

/// <summary>Adds a town to the portal, or says that it has ceased to be one. What is known of a town are its facts and figures.</summary>
public sealed class TownReview(ContentProposals proposals) : DocumentKind<TownContent>(proposals)
{
    public override string Code => PlaceKinds.Town;

    public override KindSearch Search { get; } = new TownOfRegionSearch();

    public override bool KeepsSource => false;

    protected override string Title => "Город";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("nameRu", "nameEn", "latitude", "longitude", "ceasedOn", "successor", "ceasedNoteRu", "ceasedNoteEn", "isThere");

    protected override string NameOf(TownContent content) => content.NameRu ?? (content.CeasedOn is null ? "возвращается в списки" : "больше не город");

    public override string TitleOf(string key) => $"{Title} {PlaceKinds.NameIn(key)}";

    protected override string EditAddressOf(Proposal proposal) => $"/staff/towns/place/{PlaceKinds.NameIn(proposal.Subject.Key)}";

    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes { get; } = new Dictionary<string, ReviewOutcome>(Clashes)
    {
        [UniqueIndexes.OneTownOfKey] = new ReviewOutcome.Amended(),
    };

    /// <summary>A town that came with the portal stands without a document.</summary>
    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var documents = await base.PublishedAsync(db, subjects, cancellationToken);
        var keys = subjects.Where(subject => !documents.ContainsKey(subject.FullKey)).Select(subject => subject.Key).ToHashSet();
        var shipped = await db.Towns.Where(town => keys.Contains(town.Key)).Select(town => town.Key).ToListAsync(cancellationToken);
        return documents.Concat(shipped.Select(key => KeyValuePair.Create(
            Subject.FullKeyOf(Code, key), new PublishedContent(ContentJson.Write(new TownContent { IsThere = true }), null)))).ToDictionary();
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var (subject, json, _) in contents)
        {
            var (slug, content) = (PlaceKinds.NameIn(subject.Key), ContentJson.Read<TownContent>(json));
            var town = await db.Towns.SingleOrDefaultAsync(town => town.Key == subject.Key, cancellationToken);
            if (town is null)
            {
                db.Towns.Add(town = new Town
                {
                    RegionId = subject.Scope.Id!.Value,
                    Slug = slug,
                    Key = subject.Key,
                    NameRu = content.NameRu!,
                    NameEn = content.NameEn!,
                    Latitude = content.Latitude!.Value,
                    Longitude = content.Longitude!.Value,
                });
            }

            content.ApplyTo(town);
        }
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, TownContent content, int? sourceId, CancellationToken cancellationToken)
    {
        var slug = PlaceKinds.NameIn(subject.Key);
        var isKnown = await db.Towns.AnyAsync(town => town.Key == subject.Key, cancellationToken);
        List<InputProblem> problems = [.. isKnown ? [] : OfNew(slug, content)];
        if (content.CeasedOn is null)
        {
            if (content.Successor is not null || content.CeasedNoteRu is not null || content.CeasedNoteEn is not null)
                problems.Add(new(nameof(content.CeasedOn), "Укажите, с какого дня это больше не город, или очистите остальное."));
            return problems;
        }

        problems.AddRange(LineChecks.Required(nameof(content.CeasedNoteRu), content.CeasedNoteRu ?? "", Town.TextMaxLength, "Напишите, что стало с городом и по какому акту."));
        problems.AddRange(LineChecks.Required(nameof(content.CeasedNoteEn), content.CeasedNoteEn ?? "", Town.TextMaxLength, "Напишите то же по-английски."));
        if (content.Successor == slug || (content.Successor is { } successor
            && !await db.Towns.AnyAsync(town => town.Slug == successor && town.RegionId == subject.Scope.Id && !town.IsHidden && town.CeasedOn == null, cancellationToken)))
            problems.Add(new(nameof(content.Successor), "Преемник — другой город края, который есть сейчас."));
        if (await db.Regions.AnyAsync(region => region.Id == subject.Scope.Id && region.CentreTownSlug == slug, cancellationToken))
            problems.Add(new(nameof(content.CeasedOn), "Это центр края: сначала назначьте другой."));
        return problems;
    }

    private static IEnumerable<InputProblem> OfNew(string slug, TownContent content)
    {
        if (!TownSlugs.CouldBe(slug))
            yield return new("", "Адрес страницы — латинские строчные буквы, цифры и дефис, от 2 до 60 знаков.");
        foreach (var problem in LineChecks.Required(nameof(content.NameRu), content.NameRu ?? "", Town.NameMaxLength, "Введите название."))
            yield return problem;
        foreach (var problem in LineChecks.Required(nameof(content.NameEn), content.NameEn ?? "", Town.NameMaxLength, "Введите английское название."))
            yield return problem;
        if (content.Latitude is not (>= -90 and <= 90))
            yield return new(nameof(content.Latitude), "Широта — от −90 до 90 градусов.");
        if (content.Longitude is not (>= -180 and <= 180))
            yield return new(nameof(content.Longitude), "Долгота — от −180 до 180 градусов.");
    }
}
