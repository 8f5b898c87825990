using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Data.Search;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Press;

/// <summary>The press centre as the staff keep it: what waits, what stands, and for whom a person may write.</summary>
public sealed class PressQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds, TimeProvider clock)
{
    public const int PageSize = 30;
    private const int Most = 50;

    [Requires(Permission.EnterStaffArea)]
    public async Task<PressBoard> ReadAsync(StaffActor by, string kind, string? text, int page, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await db.Proposals.ReadableBy(by, kinds).AsNoTracking().StillOpen().Where(proposal => proposal.Kind == kind)
            .OrderBy(proposal => proposal.PublishAtUtc == null).ThenBy(proposal => proposal.PublishAtUtc).ThenByDescending(proposal => proposal.SubmittedUtc).Take(Most).ToListAsync(cancellationToken);
        var lines = await kinds.LinesAsync(db, open, cancellationToken);
        var ids = open.Select(proposal => proposal.Id).ToHashSet();
        var answers = await db.PressLooks.Where(look => ids.Contains(look.ProposalId) && look.AnsweredUtc != null).GroupBy(look => look.ProposalId)
            .Select(of => new { ProposalId = of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.ProposalId, of => of.Count, cancellationToken);
        var entries = db.PressEntries.AsNoTracking().Where(entry => entry.Kind == kind);
        if (text?.Trim() is { Length: > 0 } typed)
            entries = entries.Where(entry => entry.TitleRu.Contains(typed) || entry.Slug.Contains(typed));
        var found = await entries.OrderByDescending(entry => entry.FirstPublishedUtc).ThenByDescending(entry => entry.Id)
            .Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var today = RegionCalendar.Today(clock);
        var due = await db.PressEntries.AsNoTracking().Where(entry => entry.Kind == kind && entry.Standing == PressStanding.Shown && entry.ReviewBy <= today)
            .OrderBy(entry => entry.ReviewBy).Take(Most).ToListAsync(cancellationToken);
        return new(
            [.. open.Select(proposal => new PressProposal(proposal.Id, lines[proposal.Id].What, proposal.State, proposal.PublishAtUtc, proposal.AuthorName, proposal.SubmittedUtc, answers.GetValueOrDefault(proposal.Id)))],
            found, await entries.CountAsync(cancellationToken), due, await OwnersAsync(db, by, cancellationToken));
    }

    /// <summary>Whoever is to tell it, where this person may write for them; empty for anybody else.</summary>
    /// <param name="body">Code; empty for a town.</param>
    /// <param name="town">Slug.</param>
    [Requires(Permission.ProposePress)]
    public async Task<PressOwner?> OwnerAsync(StaffActor by, string? body, string? town, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await OwnersAsync(db, by, cancellationToken)).FirstOrDefault(owner => body is not null ? owner.Body == body : owner.Town == town);
    }

    /// <summary>The towns that something can be about.</summary>
    [Requires(Permission.ProposePress)]
    public async Task<IReadOnlyList<Choice<string>>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.OrderBy(town => town.NameRu, RussianOrder.Comparer).Select(town => new Choice<string>(town.Slug, town.NameRu))];
    }

    /// <summary>Something that is or was published, with what a person may do about it.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<PressEntryView?> EntryAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await db.PressEntries.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (entry is null)
            return null;
        var proposals = await db.Proposals.AsNoTracking().Where(proposal => proposal.SubjectKey == entry.SubjectKey).OrderByDescending(proposal => proposal.Id)
            .Select(proposal => new PressStep(proposal.Id, proposal.State, proposal.DecidedBy ?? proposal.AuthorName, proposal.DecidedUtc ?? proposal.SubmittedUtc)).ToListAsync(cancellationToken);
        return new(
            entry, await ScopeNames.OfAsync(db, entry.Scope, cancellationToken), proposals,
            MayPropose: by.MayFor(Permission.ProposePress, entry.Scope), MayDecide: by.MayFor(Permission.Decide, entry.Scope));
    }

    private async Task<IReadOnlyList<PressOwner>> OwnersAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken)
    {
        var reach = by.ReachOf(Permission.ProposePress);
        if (reach.IsNothing)
            return [];
        var bodies = await db.AssociationBodies.AsNoTracking().Where(body => !body.IsDissolved).OrderBy(body => body.Order)
            .Select(body => new { body.Id, body.Code, body.NameRu, body.Kind }).ToListAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .Select(town => new { town.Id, town.Key, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        return
        [
            // First whose work it is.
            .. bodies.Where(body => reach.Covers(Scope.Body(body.Id))).OrderByDescending(body => body.Kind == AssociationBodyKind.Department && body.Code == PressOwner.PressDepartment)
                .Select(body => new PressOwner(body.Id, null, body.Code, null, body.NameRu)),
            .. towns.Where(town => reach.Covers(Scope.Town(town.Id))).OrderBy(town => town.NameRu, RussianOrder.Comparer)
                .Select(town => new PressOwner(town.Id, town.Key, null, town.Slug, town.NameRu)),
        ];
    }
}

/// <summary>A body or a town in whose name something is told.</summary>
/// <param name="Body">Code; empty for a town.</param>
/// <param name="Town">Slug.</param>
public sealed record PressOwner(int Id, string? TownKey, string? Body, string? Town, string Name)
{
    /// <summary>The department whose work the press centre is, as the portal ships it.</summary>
    public const string PressDepartment = "external";

    public Scope Scope => Body is null ? Scope.Town(Id) : Scope.Body(Id);

    public Subject SubjectOf(string kind, string word) => Body is { } body ? PressKinds.OfBody(kind, Id, body, word) : PressKinds.OfTown(kind, Id, TownKey!, word);

    public string FormOf(string kind, string word) => Body is { } body ? PressForms.OfBody(kind, body, word) : PressForms.OfTown(kind, Town!, word);
}

/// <param name="Answers">Of those who were asked to check the facts.</param>
public sealed record PressProposal(int Id, string What, ProposalState State, DateTime? PublishAtUtc, string Author, DateTime SubmittedUtc, int Answers);

/// <param name="Due">What somebody should look at again.</param>
/// <param name="Owners">For whom the person may write.</param>
public sealed record PressBoard(IReadOnlyList<PressProposal> Open, IReadOnlyList<PressEntry> Entries, int Total, IReadOnlyList<PressEntry> Due, IReadOnlyList<PressOwner> Owners)
{
    public int Pages => Math.Max(1, (Total + PressQueries.PageSize - 1) / PressQueries.PageSize);
}

public sealed record PressStep(int ProposalId, ProposalState State, string By, DateTime Utc);

public sealed record PressEntryView(PressEntry Entry, string Owner, IReadOnlyList<PressStep> Steps, bool MayPropose, bool MayDecide)
{
    public string Title => Entry.TitleRu.Length > 0 ? Entry.TitleRu : $"{PressPlacesOf}: удалено";

    public string EditAddress => PressForms.AddressOf(Entry.Kind, Subject.KeyOf(Entry.SubjectKey));

    private string PressPlacesOf => Web.Press.PressPlaces.OfKind(Entry.Kind).Ru;
}
