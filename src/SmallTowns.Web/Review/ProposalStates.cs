using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>The states of proposals as a database can ask for them.</summary>
public static class ProposalStates
{
    /// <summary><see cref="Proposal.IsOpen"/>.</summary>
    public static IQueryable<Proposal> StillOpen(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Returned || p.State == ProposalState.Scheduled);

    /// <summary>How far the open proposals of a kind are, by the keys of their subjects.</summary>
    public static async Task<IReadOnlyDictionary<string, ProposalState>> StatesOfAsync(
        this IQueryable<Proposal> proposals, string kind, CancellationToken cancellationToken) =>
        await proposals.StillOpen().Where(p => p.Kind == kind).ToDictionaryAsync(p => Subject.KeyOf(p.SubjectKey), p => p.State, cancellationToken);

    /// <summary>Those whose time has passed and that readers still do not see: the portal did not publish them, or somebody amended what was scheduled.</summary>
    /// <param name="beforeUtc">A moment for which the portal is given to do it.</param>
    public static IQueryable<Proposal> Missed(this IQueryable<Proposal> proposals, DateTime beforeUtc) => proposals.StillOpen().Where(p => p.PublishAtUtc < beforeUtc);

    /// <summary>Those that can be published: nobody has sent them back.</summary>
    public static IQueryable<Proposal> Waiting(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Scheduled);
}
