using SmallTowns.Domain.Review;
using SmallTowns.Domain.Towns.Sections;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The form in a town's workspace where a proposal is amended.</summary>
public static class WorkspaceLinks
{
    public static string To(Proposal proposal) => proposal.Town is { } town
        ? $"/staff/towns/{town.Slug}/{TabOf(proposal)}?proposal={proposal.Id}"
        : "/staff/towns";

    private static string TabOf(Proposal proposal) => proposal.Section switch
    {
        null => "figures",
        TownSectionKind.Facts => "facts",
        TownSectionKind.Municipalities => "municipalities",
        TownSectionKind.Contacts => "contacts",
        TownSectionKind.Images => "images",
        _ => "texts",
    };
}
