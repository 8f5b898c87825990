using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Boundaries;
using SmallTowns.Web.Review;
using SmallTowns.Web.Sites.Fields;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>The register as the staff keep it: what stands, what waits, what has to be looked at.</summary>
public sealed class SiteQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    /// <summary>All objects, those that are overdue first, then by town and number.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<SiteBoard> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden).OrderBy(town => town.NameRu)
            .Select(town => new { town.Id, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == SiteSubjects.Kind)
            .Select(document => new { document.SubjectKey, document.ScopeId, document.Content, document.PublishedUtc }).ToListAsync(cancellationToken);
        var open = await db.Proposals.StillOpen().Where(proposal => proposal.Kind == SiteSubjects.Kind)
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.ScopeId, proposal.Content }).ToListAsync(cancellationToken);
        var responsible = await (
            from responsibility in db.TownResponsibilities
            join user in db.Users on responsibility.UserId equals user.Id
            select new { responsibility.TownId, user.DisplayName }).ToDictionaryAsync(row => row.TownId, row => row.DisplayName, cancellationToken);

        var waiting = open.ToDictionary(proposal => proposal.SubjectKey, proposal => proposal.Id);
        var names = towns.ToDictionary(town => town.Id, town => town.NameRu);
        List<SiteRow> rows =
        [
            .. from document in documents
               let site = ContentJson.Read<SiteObject>(document.Content)
               where site.IsThere() && names.ContainsKey(document.ScopeId ?? 0)
               select RowOf(site, document.ScopeId!.Value, RegionCalendar.DayOf(document.PublishedUtc), waiting.TryGetValue(document.SubjectKey, out var id) ? id : null),
            .. from proposal in open
               where documents.All(document => document.SubjectKey != proposal.SubjectKey) && names.ContainsKey(proposal.ScopeId ?? 0)
               select RowOf(ContentJson.Read<SiteObject>(proposal.Content!), proposal.ScopeId!.Value, null, proposal.Id),
        ];
        return new(
            [.. rows.OrderByDescending(row => row.IsOverdue).ThenBy(row => row.TownName, StringComparer.Create(Shared.Language.Russian, false)).ThenBy(row => row.Site.Reference)],
            [.. towns.Where(town => by.MayFor(Permission.ProposeInvestment, Scope.Town(town.Id))).Select(town => new Choice<string>(town.Slug, town.NameRu))]);

        SiteRow RowOf(SiteObject site, int townId, DateOnly? verifiedOn, int? proposalId) => new(
            site, townId, names[townId], responsible.GetValueOrDefault(townId), verifiedOn, proposalId, Readiness.Of(site, today), SiteCompleteness.Of(site),
            verifiedOn is not null && site.IsStanding && site.NextCheckOn < today);
    }

    /// <summary>Where an object belongs that the person may propose; empty for one that the portal never numbered.</summary>
    [Requires(Permission.ProposeInvestment)]
    public async Task<SitePlace?> PlaceAsync(StaffActor by, SiteReference reference, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var town = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == reference.Town && !town.IsHidden)
            .Select(town => new { town.Id, town.Key, town.NameRu }).SingleOrDefaultAsync(cancellationToken);
        return town is not null && by.MayFor(Permission.ProposeInvestment, Scope.Town(town.Id)) && await Data.Sites.SiteNumbers.WasGivenAsync(db, town.Id, reference, cancellationToken)
            ? new(reference, SiteSubjects.Of(reference, town.Id, town.Key), town.Id, town.NameRu)
            : null;
    }

    /// <summary>The boundary of the municipality that the town lies in; empty where none is published.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<TownBoundary?> BoundaryAsync(StaffActor by, int townId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await TownBoundary.OfAsync(db, townId, cancellationToken);
    }
}

public sealed record SitePlace(SiteReference Reference, Subject Subject, int TownId, string TownName);

/// <param name="MayAddIn">Towns for which the person may propose objects.</param>
public sealed record SiteBoard(IReadOnlyList<SiteRow> Rows, IReadOnlyList<Choice<string>> MayAddIn);

/// <param name="Responsible">Who answers for the town.</param>
/// <param name="VerifiedOn">Empty for what was never published.</param>
/// <param name="ProposalId">The open proposal.</param>
/// <param name="IsOverdue">The day by which it was to be looked at has passed.</param>
public sealed record SiteRow(
    SiteObject Site, int TownId, string TownName, string? Responsible, DateOnly? VerifiedOn, int? ProposalId, Readiness Readiness, SiteCompleteness Completeness, bool IsOverdue);
