using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Search.Index;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Help;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Search;

/// <summary>
/// Finds things of the back office by their words: towns, measures, sources, knowledge, agreements, partners, proposals, people, answers of the
/// handbook, and what is published, as readers find it. Each person finds what they may open. All words must be met, in any
/// order, whatever their case; ё is е.
/// </summary>
public sealed class StaffSearch(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds, PublishedIndex index, Handbook handbook, KnowledgeWork knowledge,
    AgreementQueries agreements, PartnerRegister partners)
{
    private const int MostOfKind = 8;
    private const int MostWords = 6;

    /// <summary>What the database finds is looked at once more: it lets another letter through where ё may stand.</summary>
    private const int MostLooked = 50;
    private const int MostLetters = 100;

    /// <summary>What nothing has as it was typed may have been typed on the wrong keyboard.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<FoundGroup>> FindAsync(StaffActor by, string typed, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(typed);
        var found = await ThingsAsync(by, typed, cancellationToken);
        if (found.Count == 0 && typed.Length > 0)
            found = await ThingsAsync(by, OtherSpellings.ByOtherKeys(typed), cancellationToken);
        var answers = string.IsNullOrWhiteSpace(typed) ? [] : handbook.Find(TextStart.Of(typed, MostLetters), MostOfKind);
        if (answers.Count > 0)
            found = [.. found, new("Справочник", [.. answers.Select(hit => new FoundThing(hit.Title, hit.Address, hit.What == hit.Title ? null : hit.What))])];
        // What is published is found as soon as its index stands; the rest does not wait for it.
        if (string.IsNullOrWhiteSpace(typed) || !index.Stands)
            return found;
        var published = await index.FindAsync(new(TextStart.Of(typed, MostLetters), IsEnglish: false, MostOfKind), cancellationToken);
        return published.Hits.Count == 0 || published.Closeness is not Closeness.Word ? found : [.. found, new("На портале", [.. published.Hits.Select(hit => new FoundThing(hit.Title, "/" + hit.Address, hit.What))])];
    }

    private async Task<IReadOnlyList<FoundGroup>> ThingsAsync(StaffActor by, string typed, CancellationToken cancellationToken)
    {
        List<string> words = [.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords)];
        if (words.Count == 0)
            return [];
        List<string> asked = [.. words.Select(RussianOrder.Fold)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Select(town => new { town.Id, town.Slug, town.NameRu, town.NameEn }).ToListAsync(cancellationToken);
        var measures = await db.Indicators.Select(indicator => new { indicator.Id, indicator.NameRu, indicator.Code }).ToListAsync(cancellationToken);
        var sources = await db.Sources.Select(source => new { source.Id, source.TitleRu, source.ShortTitleRu, source.Code }).ToListAsync(cancellationToken);
        FoundGroup[] groups =
        [
            new("Города", Of(towns.Where(town => Means($"{town.NameRu} {town.NameEn} {town.Slug}")).Select(town => new FoundThing(town.NameRu, $"/staff/towns/{town.Slug}", null)))),
            new("Показатели", Of(measures.Where(measure => Means($"{measure.NameRu} {measure.Code}")).Select(measure => new FoundThing(measure.NameRu, $"/staff/indicators/{measure.Id}", measure.Code)))),
            new("Источники", Of(sources.Where(source => Means($"{source.TitleRu} {source.ShortTitleRu} {source.Code}")).Select(source => new FoundThing(source.TitleRu, $"/staff/sources/{source.Id}", source.Code)))),
            new("База знаний", by.May(Permission.ReadKnowledge) ? await KnowledgeAsync(by, typed, cancellationToken) : []),
            new("Соглашения", by.May(Permission.ReadKnowledge) ? await AgreementsAsync(by, words, asked, cancellationToken) : []),
            new("Партнёры", by.May(Permission.KeepPartners) ? await PartnersAsync(by, words, asked, cancellationToken) : []),
            new("Правки", by.May(Permission.OpenReview) ? await ProposalsAsync(db, by, words, [.. towns.Select(town => (town.Id, town.NameRu))], cancellationToken) : []),
            new("Люди", by.May(Permission.ManageUsers) ? await PeopleAsync(db, asked, cancellationToken) : []),
        ];
        return [.. groups.Where(group => group.Things.Count > 0)];

        bool Means(string name) => Meets(name, asked);
    }

    private static bool Meets(string name, List<string> asked)
    {
        var folded = RussianOrder.Fold(name);
        return asked.All(word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static List<FoundThing> Of(IEnumerable<FoundThing> things) => [.. things.OrderBy(thing => thing.Title, RussianOrder.Comparer).Take(MostOfKind)];

    /// <summary>By number, or by town, kind, author and reason; the newest first.</summary>
    private async Task<IReadOnlyList<FoundThing>> ProposalsAsync(
        SmallTownsDbContext db, StaffActor by, List<string> words, List<(int Id, string Name)> towns, CancellationToken cancellationToken)
    {
        var proposals = db.Proposals.AsNoTracking().ReadableBy(by, kinds);
        var named = await HistorySearch.NamedAsync(db, cancellationToken);
        foreach (var word in words)
        {
            var asked = RussianOrder.Fold(word);
            var townIds = towns.Where(town => RussianOrder.Fold(town.Name).Contains(asked, StringComparison.Ordinal)).Select(town => town.Id).ToList();
            var codes = named.Where(thing => RussianOrder.Fold(thing.Name).Contains(asked, StringComparison.Ordinal)).Select(thing => thing.Code).Distinct().ToList();
            var spellings = Spellings.Of(word);
            var number = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
            proposals = proposals.Where(p => p.Id == number || (p.ScopeKind == ScopeKind.Town && townIds.Contains(p.ScopeId!.Value))
                || codes.Any(code => p.SubjectKey.Contains(code)) || spellings.Any(one => p.AuthorName.Contains(one)) || spellings.Any(one => p.Reason.Contains(one)));
        }

        var found = await proposals.OrderByDescending(p => p.Id).Take(MostOfKind).ToListAsync(cancellationToken);
        var hidden = await kinds.SealedForAsync(db, by, found.Select(SubjectOfProposal.Of), cancellationToken);
        var shown = found.Where(p => !hidden.Contains(p.SubjectKey)).ToList();
        var lines = await kinds.LinesAsync(db, shown, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, shown.Select(p => p.Scope), cancellationToken);
        return [.. shown.OrderByDescending(p => p.Id).Select(p => new FoundThing(
            $"{names.Of(p.Scope)}: {lines[p.Id].What}", $"/staff/review/{p.Id}", $"{ReviewWords.Within(p.State)}; {p.AuthorName}, {StaffTime.Text(p.SubmittedUtc)}"))];
    }

    private async Task<IReadOnlyList<FoundThing>> KnowledgeAsync(StaffActor by, string typed, CancellationToken cancellationToken) =>
        [.. (await knowledge.FindAsync(by, TextStart.Of(typed, MostLetters), null, MostOfKind, cancellationToken)).Select(item => new FoundThing(item.Title, $"/staff/knowledge/{item.Id}", WorkWords.Of(item.Kind)))];

    /// <summary>By number, title or a party, the newest first.</summary>
    private async Task<IReadOnlyList<FoundThing>> AgreementsAsync(StaffActor by, List<string> words, List<string> asked, CancellationToken cancellationToken) =>
    [
        .. (await agreements.FindNamedAsync(by, words, MostLooked, cancellationToken)).Where(found => Meets($"{found.Number} {found.Title} {found.Parties}", asked)).Take(MostOfKind)
            .Select(found => new FoundThing($"№ {found.Number}. {found.Title}", $"/staff/agreements/{found.Id}", $"{CooperationWords.Of(found.State)}; {found.Parties}")),
    ];

    private async Task<IReadOnlyList<FoundThing>> PartnersAsync(StaffActor by, List<string> words, List<string> asked, CancellationToken cancellationToken) =>
        Of((await partners.FindNamedAsync(by, words, MostLooked, cancellationToken)).Where(found => Meets($"{found.Name} {found.TaxNumber}", asked))
            .Select(found => new FoundThing(found.Name, $"/staff/partners/{found.Id}", CooperationWords.Of(found.Kind))));

    private static async Task<IReadOnlyList<FoundThing>> PeopleAsync(SmallTownsDbContext db, List<string> asked, CancellationToken cancellationToken)
    {
        var people = await db.Users.Select(user => new { user.Id, user.DisplayName, user.Email }).ToListAsync(cancellationToken);
        return Of(people.Where(person => Meets($"{person.DisplayName} {person.Email}", asked)).Select(person => new FoundThing(person.DisplayName, $"/staff/users/{person.Id}", person.Email)));
    }
}

public sealed record FoundGroup(string Title, IReadOnlyList<FoundThing> Things);

/// <param name="Detail">What tells it from its namesakes.</param>
public sealed record FoundThing(string Title, string Address, string? Detail);
