using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>The page of a town with a proposal applied: where it is, and of which proposals there is one.</summary>
public static class TownPagePreview
{
    public static string AddressOf(int proposalId) => $"/preview/{proposalId}";

    public static string EnglishAddressOf(int proposalId) => $"/en/preview/{proposalId}";

    /// <summary>Of those that wait to be published and are about what a town's page is made from.</summary>
    public static bool Has(ReviewedKinds kinds, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal is { State: ProposalState.Submitted or ProposalState.Scheduled, Scope.TownId: not null } && kinds.Find(proposal.Kind) is IPartOfTownRelease;
    }
}
