using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Forms;

/// <param name="DecisionReason">Why it was sent back, where it was.</param>
public sealed record AmendedProposal(int Id, ProposalState State, string ByName, DateTime SubmittedUtc, string? DecisionReason)
{
    public static AmendedProposal Of(Proposal proposal) =>
        new(proposal.Id, proposal.State, proposal.Revisions.MaxBy(revision => revision.Number)!.ByName, proposal.SubmittedUtc, proposal.DecisionReason);
}
