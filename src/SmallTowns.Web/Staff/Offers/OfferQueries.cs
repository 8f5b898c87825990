using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>What towns offer to investors as the staff keep it: what stands and what waits.</summary>
public sealed class OfferQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    /// <summary>How much each town has, and the measures of the whole region.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<OfferBoard> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var regionId = await served.IdAsync(db, cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden).OrderBy(town => town.NameRu)
            .Select(town => new { town.Id, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var entries = (await EntriesAsync(db, null, cancellationToken)).ToLookup(entry => entry.Scope);
        return new(
            [.. towns.Select(town => new OfferTownRow(town.Slug, town.NameRu, [.. entries[Scope.Town(town.Id)]]))],
            [.. entries[Scope.Region(regionId)]],
            by.MayFor(Permission.ProposeInvestment, Scope.Region(regionId)));
    }

    /// <summary>Everything of one town; empty where there is no such town.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<TownOfferWork?> OfTownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var town = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug && !town.IsHidden)
            .Select(town => new { town.Id, town.NameRu }).SingleOrDefaultAsync(cancellationToken);
        return town is null
            ? null
            : new(slug, town.NameRu, await EntriesAsync(db, Scope.Town(town.Id), cancellationToken), by.MayFor(Permission.ProposeInvestment, Scope.Town(town.Id)));
    }

    /// <summary>A town for which the person may propose; empty for any other.</summary>
    [Requires(Permission.ProposeInvestment)]
    public async Task<OfferTown?> TownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var town = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug && !town.IsHidden)
            .Select(town => new OfferTown(town.Id, town.Key, town.Slug, town.NameRu)).SingleOrDefaultAsync(cancellationToken);
        return town is not null && by.MayFor(Permission.ProposeInvestment, Scope.Town(town.Id)) ? town : null;
    }

    /// <summary>The published objects of a town's register.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> SitesAsync(StaffActor by, int townId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sites = await db.PublishedDocuments.Where(document => document.Kind == SiteSubjects.Kind && document.ScopeKind == ScopeKind.Town && document.ScopeId == townId)
            .Select(document => document.Content).ToListAsync(cancellationToken);
        return
        [
            .. sites.Select(ContentJson.Read<SiteObject>).Where(site => site.IsThere() && site.IsStanding).OrderBy(site => site.Reference)
                .Select(site => new Choice<string>(site.Reference.ToString(), $"{site.Reference} {site.NameRu}")),
        ];
    }

    /// <summary>The subject of a measure of the whole region; empty for whoever may not propose one.</summary>
    [Requires(Permission.ProposeInvestment)]
    public async Task<Subject?> MeasureOfRegionAsync(StaffActor by, string word, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var region = await served.RegionAsync(db, cancellationToken);
        return by.MayFor(Permission.ProposeInvestment, Scope.Region(region.Id)) ? OfferKinds.OfRegion(region.Id, region.Slug, word) : null;
    }

    private async Task<IReadOnlyList<OfferEntry>> EntriesAsync(SmallTownsDbContext db, Scope? scope, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => OfferKinds.Codes.Contains(document.Kind) && (scope == null || (document.ScopeKind == scope.Value.Kind && document.ScopeId == scope.Value.Id)))
            .Select(document => new { document.SubjectKey, document.ScopeKind, document.ScopeId, document.Content }).ToListAsync(cancellationToken);
        var open = await db.Proposals.StillOpen()
            .Where(proposal => OfferKinds.Codes.Contains(proposal.Kind) && (scope == null || (proposal.ScopeKind == scope.Value.Kind && proposal.ScopeId == scope.Value.Id)))
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.ScopeKind, proposal.ScopeId, proposal.Content }).ToListAsync(cancellationToken);
        var waiting = open.ToDictionary(proposal => proposal.SubjectKey, proposal => proposal.Id);
        var published = documents.Select(document => EntryOf(document.SubjectKey, new(document.ScopeKind, document.ScopeId), document.Content, isPublished: true)).Where(entry => entry.Name.Length > 0).ToList();
        var known = published.Select(entry => entry.FullKey).ToHashSet();
        return
        [
            .. published.Concat(open.Where(proposal => !known.Contains(proposal.SubjectKey))
                .Select(proposal => EntryOf(proposal.SubjectKey, new(proposal.ScopeKind, proposal.ScopeId), proposal.Content!, isPublished: false)))
                .OrderBy(entry => entry.Name, StringComparer.Create(Shared.Language.Russian, ignoreCase: true)),
        ];

        OfferEntry EntryOf(string fullKey, Scope of, string content, bool isPublished)
        {
            var (kind, key) = (Subject.KindOf(fullKey), Subject.KeyOf(fullKey));
            var (name, isShown) = OfferSummary.Of(kind, content, today);
            return new(
                fullKey, of, kind, name, OfferForms.AddressOf(kind, OfferKinds.TownIn(key), OfferKinds.WordIn(key)), isPublished, isShown,
                waiting.TryGetValue(fullKey, out var id) ? id : null);
        }
    }
}

/// <summary>One thing that is offered or will be.</summary>
/// <param name="FullKey"><see cref="Subject.FullKey"/>.</param>
/// <param name="IsShown">Whether readers see it today, once it is published.</param>
/// <param name="ProposalId">The open proposal.</param>
public sealed record OfferEntry(string FullKey, Scope Scope, string Kind, string Name, string Address, bool IsPublished, bool IsShown, int? ProposalId)
{
    /// <summary>What a member of staff has to know of it at a glance.</summary>
    public string? Note => !IsPublished ? "ещё не опубликовано" : IsShown ? null : "читателям не показывается";
}

public sealed record OfferTownRow(string Slug, string Name, IReadOnlyList<OfferEntry> Entries)
{
    public int Shown(string kind) => Entries.Count(entry => entry.Kind == kind && entry is { IsPublished: true, IsShown: true });

    public int Waiting => Entries.Count(entry => entry.ProposalId is not null);
}

public sealed record OfferBoard(IReadOnlyList<OfferTownRow> Towns, IReadOnlyList<OfferEntry> OfRegion, bool MayProposeForRegion);

public sealed record TownOfferWork(string Slug, string Name, IReadOnlyList<OfferEntry> Entries, bool MayPropose)
{
    public IEnumerable<OfferEntry> Of(string kind) => Entries.Where(entry => entry.Kind == kind);
}

public sealed record OfferTown(int Id, string Key, string Slug, string Name)
{
    public Subject SubjectOf(string kind, string word) => OfferKinds.OfTown(kind, Id, Key, word);
}
