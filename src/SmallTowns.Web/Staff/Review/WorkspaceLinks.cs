using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Staff.Review;

/// <summary>The form in a town's workspace where a proposal is amended.</summary>
public static class WorkspaceLinks
{
    public static string To(Proposal proposal, Figure? figure) => proposal.Town is { } town
        ? $"/staff/towns/{town.Slug}/{TabOf(proposal.Section, figure)}?proposal={proposal.Id}"
        : "/staff/towns";

    private static string TabOf(TownSectionKind? section, Figure? figure) => (section, figure) switch
    {
        (TownSectionKind.Facts, _) => "facts",
        (TownSectionKind.Municipalities, _) => "municipalities",
        (TownSectionKind.Contacts, _) => "contacts",
        (TownSectionKind.Images, _) => "images",
        (not null, _) => "texts",
        (null, EmploymentCount) => "employment",
        (null, TravelTime or ExpertBelt) => "travel",
        _ => "figures",
    };
}
