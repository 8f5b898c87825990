using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>The states of proposals as a database can ask for them.</summary>
public static class ProposalStates
{
    /// <summary><see cref="Proposal.IsOpen"/>.</summary>
    public static IQueryable<Proposal> StillOpen(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Returned || p.State == ProposalState.Scheduled);

    /// <summary>Those that can be published: nobody has sent them back.</summary>
    public static IQueryable<Proposal> Waiting(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Scheduled);
}
