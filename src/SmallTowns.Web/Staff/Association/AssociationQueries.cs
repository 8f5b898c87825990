using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Association;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Association;

/// <summary>What is published of the Association and what waits, for the page where it is kept.</summary>
public sealed class AssociationQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, PublishedSettlement settlement)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<AssociationWork> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => AssociationKinds.Codes.Contains(document.Kind)).ToListAsync(cancellationToken);
        var open = await db.Proposals.StillOpen().Where(proposal => AssociationKinds.Codes.Contains(proposal.Kind))
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.Content }).ToListAsync(cancellationToken);
        var waiting = open.ToDictionary(proposal => proposal.SubjectKey, proposal => proposal.Id);
        var positions = documents.Where(document => document.Kind == AssociationKinds.Position)
            .Select(document => (Key: Subject.KeyOf(document.SubjectKey), Content: ContentJson.Read<PositionContent>(document.Content))).ToList();
        var complete = await db.CompleteAsync([.. positions.Select(position => position.Content)], cancellationToken);
        var memberships = documents.Where(document => document.Kind == AssociationKinds.Membership)
            .Select(document => (Key: Subject.KeyOf(document.SubjectKey), Content: ContentJson.Read<MembershipContent>(document.Content))).ToList();
        var completeMembers = await db.CompleteAsync([.. memberships.Select(member => member.Content)], cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .OrderBy(town => town.NameRu).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);

        return new(
            [.. Of<BodyContent>(AssociationKinds.Body).OrderBy(body => body.Content.Order)],
            [.. positions.Select((position, i) => Entry(AssociationKinds.Position, position.Key, complete[i])).OrderBy(position => position.Content.Order)],
            [.. Of<GoalContent>(AssociationKinds.Goal).OrderBy(goal => goal.Content.Order)],
            [.. memberships.Select((member, i) => Entry(AssociationKinds.Membership, member.Key, completeMembers[i]))],
            [.. Of<Charter>(AssociationKinds.Charter).OrderByDescending(charter => charter.Content.From)],
            [.. Of<AssociationDocument>(AssociationKinds.Document).OrderByDescending(document => document.Content.On)],
            [.. towns.Select(town => new Choice<string>(town.Slug, town.NameRu))],
            [.. open.Where(proposal => documents.All(document => document.SubjectKey != proposal.SubjectKey))
                .Select(proposal => new ProposedEntry(proposal.Id, Subject.KindOf(proposal.SubjectKey), NameOf(Subject.KindOf(proposal.SubjectKey), proposal.Content!)))]);

        IEnumerable<KeptEntry<T>> Of<T>(string kind) => documents.Where(document => document.Kind == kind)
            .Select(document => Entry(kind, Subject.KeyOf(document.SubjectKey), ContentJson.Read<T>(document.Content)));

        KeptEntry<T> Entry<T>(string kind, string key, T content) =>
            new(key, content, waiting.TryGetValue(Subject.FullKeyOf(kind, key), out var id) ? id : null);
    }

    /// <summary>The bodies that are there, by their codes.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> BodiesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bodies = await db.PublishedDocuments.Where(document => document.Kind == AssociationKinds.Body)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        return
        [
            .. bodies.Select(body => (Code: Subject.KeyOf(body.SubjectKey), Content: ContentJson.Read<BodyContent>(body.Content)))
                .Where(body => body.Content.IsThere()).OrderBy(body => body.Content.Order)
                .Select(body => new Choice<string>(body.Code, body.Content.NameRu)),
        ];
    }

    /// <summary>The name of a body; empty where there never was such a one.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<string?> BodyNameAsync(StaffActor by, string code, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var subject = AssociationKinds.BodyOf(code).FullKey;
        var content = await db.PublishedDocuments.Where(document => document.SubjectKey == subject)
            .Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : ContentJson.Read<BodyContent>(content).NameRu;
    }

    /// <summary>The towns by their keys, for what names members.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> TownKeysAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .OrderBy(town => town.NameRu).Select(town => new { town.Key, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.Select(town => new Choice<string>(town.Key, town.NameRu))];
    }

    /// <summary>The positions that are there, by their keys.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> PositionsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bodies = await db.AssociationBodies.ToDictionaryAsync(body => body.Code, body => body.NameRu, cancellationToken);
        var positions = await db.PublishedDocuments.Where(document => document.Kind == AssociationKinds.Position)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        return
        [
            .. positions.Select(position => (Key: Subject.KeyOf(position.SubjectKey), Content: ContentJson.Read<PositionContent>(position.Content)))
                .Where(position => position.Content.IsThere())
                .Select(position => new Choice<string>(position.Key, $"{position.Content.TitleRu}, {bodies.GetValueOrDefault(AssociationKinds.BodyOfPosition(position.Key))}"))
                .OrderBy(position => position.Title, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The members that are or were, by their keys, but one.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> MembersAsync(StaffActor by, string exceptKey, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var members = await db.AssociationMembers.AsNoTracking().Include(member => member.Town).ToListAsync(cancellationToken);
        return
        [
            .. members.DistinctBy(member => member.Key).Where(member => member.Key != exceptKey)
                .Select(member => new Choice<string>(member.Key, member.Name.Ru)).OrderBy(member => member.Title, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The town whose membership is edited.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<MemberTown?> TownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug && !town.IsHidden)
            .Select(town => new { town.Key, town.NameRu }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var system = await settlement.GetAsync(cancellationToken);
        return new(found.Key, found.NameRu, system.Find(slug) is { } known ? MemberEligibility.Of(known, system.Region.MembershipRule) : null);
    }

    private static string NameOf(string kind, string content) => kind switch
    {
        AssociationKinds.Body => ContentJson.Read<BodyContent>(content).NameRu,
        AssociationKinds.Position => ContentJson.Read<PositionContent>(content).TitleRu,
        AssociationKinds.Goal => ContentJson.Read<GoalContent>(content).TextRu,
        AssociationKinds.Charter => $"Версия устава: {ContentJson.Read<Charter>(content).Decision}",
        AssociationKinds.Document => $"Документ: {ContentJson.Read<AssociationDocument>(content).TitleRu}",
        _ => $"Членство: {ContentJson.Read<MembershipContent>(content) switch { { NameRu: { } name } => name, { Application.Council: { } council } => council, var member => member.Spells.Count == 0 ? "нет" : member.Spells[^1].Decision }}",
    };
}

/// <summary>One thing of the Association as it is published.</summary>
/// <param name="ProposalId">The open proposal that changes it.</param>
public sealed record KeptEntry<T>(string Key, T Content, int? ProposalId);

/// <summary>Something that is proposed and was never published.</summary>
public sealed record ProposedEntry(int ProposalId, string Kind, string Name);

/// <param name="Key"><see cref="Town.Key"/>.</param>
/// <param name="Eligibility">What the portal knows of it now; empty where no population is published.</param>
public sealed record MemberTown(string Key, string NameRu, EligibilityBasis? Eligibility);

public sealed record AssociationWork(
    IReadOnlyList<KeptEntry<BodyContent>> Bodies, IReadOnlyList<KeptEntry<PositionContent>> Positions, IReadOnlyList<KeptEntry<GoalContent>> Goals,
    IReadOnlyList<KeptEntry<MembershipContent>> Memberships, IReadOnlyList<KeptEntry<Charter>> Charters,
    IReadOnlyList<KeptEntry<AssociationDocument>> Documents, IReadOnlyList<Choice<string>> Towns, IReadOnlyList<ProposedEntry> Proposed)
{
    public IEnumerable<KeptEntry<PositionContent>> PositionsOf(string body) =>
        Positions.Where(position => position.Content.IsThere() && AssociationKinds.BodyOfPosition(position.Key) == body);

    public IEnumerable<KeptEntry<BodyContent>> BodiesUnder(string? parent) =>
        Bodies.Where(body => body.Content.IsThere() && body.Content.Parent == parent);

    public string NameOf(KeptEntry<MembershipContent> membership)
    {
        if (!AssociationKinds.IsTown(membership.Key))
            return membership.Content.NameRu ?? membership.Key;
        var slug = AssociationKinds.TownOfMembership(membership.Key);
        return Towns.FirstOrDefault(town => town.Value == slug)?.Title ?? slug;
    }
}
