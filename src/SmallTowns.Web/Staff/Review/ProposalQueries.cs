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
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;

namespace SmallTowns.Web.Staff.Review;

/// <summary>One proposal with everything that a decision about it needs.</summary>
public sealed class ProposalQueries(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, ReviewSettings settings)
{
    /// <summary>Empty where there is no such proposal, or none that this person may read.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<ProposalView?> FindAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var proposal = await db.Proposals.ReadableBy(by, kinds).AsNoTrackingWithIdentityResolution()
            .Include(p => p.Revisions.OrderBy(r => r.Number))
            .Include(p => p.Comments.OrderBy(c => c.Utc))
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken);
        if (proposal is null)
            return null;

        var kind = kinds.Of(proposal);
        if (!by.MayFor(kind.ToDecide, proposal.Scope) && (await kind.SealedAsync(db, [proposal.SubjectKey], cancellationToken)).Count > 0)
            return null;
        var substance = await kind.DescribeAsync(db, by, proposal, cancellationToken);
        return new ProposalView
        {
            Proposal = proposal,
            Substance = substance,
            Concerned = await ScopeNames.OfAsync(db, proposal.Scope, cancellationToken),
            ChangesNothing = proposal.IsOpen && substance.ChangesNothing,
            IsScheduledByNobody = proposal.State == ProposalState.Scheduled
                && !(await StaffActors.OfAsync(db, proposal.DecidedById!.Value, cancellationToken)).MayFor(kind.ToDecide, proposal.Scope),
            Batch = await db.ProposalBatches.Where(batch => batch.Id == proposal.BatchId).Select(batch => batch.Title).SingleOrDefaultAsync(cancellationToken),
            Revisions = [.. proposal.Revisions.Select(revision => new RevisionView(
                revision.Number, revision.ByName, revision.Utc, revision.Reason, substance.RevisionValues.GetValueOrDefault(revision.Number)))],
            Decisions = await DecisionsAsync(db, proposalId, cancellationToken),
            HasPreview = PagePreview.Has(kinds, proposal),
            May = MayOf(by, proposal, kind),
        };
    }

    private ProposalRights MayOf(StaffActor by, Proposal proposal, ReviewedKind kind)
    {
        var isOwn = proposal.AuthorId == by.UserId || proposal.Revisions.Any(revision => revision.ByUserId == by.UserId);
        var (mayDecide, mayPropose) = (by.MayFor(kind.ToDecide, proposal.Scope), by.MayFor(kind.ToPropose, proposal.Scope));
        var decides = mayDecide && proposal.State is ProposalState.Submitted or ProposalState.Scheduled;
        return new(
            Publish: decides && (!isOwn || settings.AllowSelfApproval),
            Return: decides,
            Withdraw: mayDecide && proposal.State == ProposalState.Published,
            Amend: mayPropose && proposal.State is ProposalState.Submitted or ProposalState.Returned or ProposalState.Scheduled
                && (proposal.State != ProposalState.Scheduled || kind.AmendsScheduled),
            Recall: mayPropose && proposal.IsOpen && proposal.AuthorId == by.UserId,
            Restore: mayPropose && !proposal.IsOpen,
            IsOwn: decides && isOwn);
    }

    private static async Task<IReadOnlyList<DecisionView>> DecisionsAsync(SmallTownsDbContext db, int proposalId, CancellationToken cancellationToken)
    {
        var records = await db.ChangeRecords.AsNoTracking()
            .Where(record => record.ProposalId == proposalId && record.Subject == RecordSubjects.Proposal && record.Action == ChangeAction.Changed)
            .OrderBy(record => record.Utc).ThenBy(record => record.Id)
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
