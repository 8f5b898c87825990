using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>One proposal with everything that a decision about it needs.</summary>
public sealed class ProposalQueries(IDbContextFactory<SmallTownsDbContext> contexts, FigureLookup lookup, ReviewSettings settings)
{
    /// <summary>Empty where there is no such proposal, or none that this person may read.</summary>
    [Requires(Permission.Discuss)]
    public async Task<ProposalView?> FindAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await ReviewQueries.Visible(db, by).AsNoTrackingWithIdentityResolution()
            .Include(p => p.Town).Include(p => p.Source)
            .Include(p => p.Revisions.OrderBy(r => r.Number))
            .Include(p => p.Comments.OrderBy(c => c.Utc))
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken);
        if (proposal is null)
            return null;

        var figures = await FiguresAsync(db, proposal, cancellationToken);
        var figure = figures.GetValueOrDefault(proposal.FigureId ?? 0);
        var named = await NamedContent.ReadAsync(db, proposal, cancellationToken);
        return new ProposalView
        {
            Proposal = proposal,
            Figure = figure,
            FigureBefore = figures.GetValueOrDefault(proposal.FigureBeforeId ?? 0),
            Content = await ForAsync(db, by, proposal, named.After, cancellationToken),
            ContentBefore = await ForAsync(db, by, proposal, named.Before, cancellationToken),
            SourceBefore = await SourceBeforeAsync(db, proposal, cancellationToken),
            ChangesNothing = proposal.IsOpen && ChangesNothing(proposal, figure, figures.GetValueOrDefault(proposal.FigureBeforeId ?? 0)),
            IsScheduledByNobody = proposal.State == ProposalState.Scheduled
                && !(await StaffActors.OfAsync(db, proposal.DecidedById!.Value, cancellationToken)).MayFor(Permission.Decide, proposal.TownId),
            What = ReviewQueries.What(proposal, figure, figures.GetValueOrDefault(proposal.FigureBeforeId ?? 0)),
            Batch = await db.ImportBatches.Where(batch => batch.Id == proposal.BatchId).Select(batch => batch.FileName).SingleOrDefaultAsync(cancellationToken),
            Revisions = [.. proposal.Revisions.Select(revision => new RevisionView(
                revision.Number, revision.ByName, revision.Utc, revision.Reason,
                figures.GetValueOrDefault(revision.FigureId ?? 0) is { } proposed ? FigureWords.Value(proposed) : null))],
            Decisions = await DecisionsAsync(db, proposalId, cancellationToken),
            Surroundings = figure is not null && proposal.IsOpen ? await lookup.OfAsync(by, FigureInput.Of(figure), cancellationToken) : null,
            May = MayOf(by, proposal),
        };
    }

    private static async Task<SectionContent?> ForAsync(
        SmallTownsDbContext db, StaffActor by, Proposal proposal, SectionContent? content, CancellationToken cancellationToken) =>
        content is null ? null : ConsentPapers.For(by, proposal.TownId!.Value, await db.CompleteAsync(content, cancellationToken));

    private ProposalRights MayOf(StaffActor by, Proposal proposal)
    {
        var isOwn = proposal.AuthorId == by.UserId || proposal.Revisions.Any(revision => revision.ByUserId == by.UserId);
        var decides = by.MayFor(Permission.Decide, proposal.TownId) && proposal.State is ProposalState.Submitted or ProposalState.Scheduled;
        return new(
            Publish: decides && (!isOwn || settings.AllowSelfApproval),
            Return: decides,
            Withdraw: by.MayFor(Permission.Decide, proposal.TownId) && proposal.State == ProposalState.Published,
            Amend: by.MayFor(Permission.Propose, proposal.TownId) && proposal.State is ProposalState.Submitted or ProposalState.Returned,
            Recall: by.MayFor(Permission.Propose, proposal.TownId) && proposal.IsOpen && proposal.AuthorId == by.UserId,
            Restore: by.MayFor(Permission.Propose, proposal.TownId) && !proposal.IsOpen,
            IsOwn: decides && isOwn);
    }

    private static async Task<Dictionary<int, Figure>> FiguresAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        int?[] asked = [proposal.FigureId, proposal.FigureBeforeId, .. proposal.Revisions.Select(revision => revision.FigureId)];
        var ids = asked.OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Figures.AsNoTracking().Where(f => ids.Contains(f.Id)).WithWords().ToDictionaryAsync(f => f.Id, cancellationToken);
    }

    private static bool ChangesNothing(Proposal proposal, Figure? figure, Figure? before) => figure is null
        ? Unchanged.Is(proposal.Section!.Value, proposal.ContentBefore!, proposal.Content!, proposal.SourceId)
        : Unchanged.Is(before, figure, proposal.AsHeadline);

    private static async Task<Source?> SourceBeforeAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        proposal.ContentBefore is { } before && SectionJson.SourceOf(before) is { } id && id != proposal.SourceId
            ? await db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken)
            : null;

    private static async Task<IReadOnlyList<DecisionView>> DecisionsAsync(SmallTownsDbContext db, int proposalId, CancellationToken cancellationToken)
    {
        var records = await db.ChangeRecords.AsNoTracking()
            .Where(record => record.ProposalId == proposalId && record.Subject == nameof(Proposal) && record.Action == ChangeAction.Changed)
            .OrderBy(record => record.Id)
            .ToListAsync(cancellationToken);
        return [.. records.Select(DecisionOf).OfType<DecisionView>()];
    }

    private static DecisionView? DecisionOf(ChangeRecord record)
    {
        // An amendment changes the content too; it is told among the revisions.
        var after = JsonNode.Parse(record.After!)!.AsObject();
        return Enum.TryParse<ProposalState>(after[nameof(Proposal.State)]?.GetValue<string>(), out var state) && state != ProposalState.Submitted
            ? new(state, record.UserName, record.Utc, after[nameof(Proposal.DecisionReason)]?.GetValue<string>(), record.Origin)
            : null;
    }
}
