using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The form in a town's workspace where a proposal is amended.</summary>
public static class WorkspaceLinks
{
    public static string To(Proposal proposal) => (proposal.Town?.Slug, proposal.Section) switch
    {
        ({ } slug, { } section) => $"/staff/towns/{slug}/sections/{section}",
        ({ } slug, null) => $"/staff/towns/{slug}/figures/propose?proposal={proposal.Id}",
        _ => "/staff/towns",
    };
}
