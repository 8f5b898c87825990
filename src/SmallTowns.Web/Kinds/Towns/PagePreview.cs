using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>A page of readers with a proposal or a table applied: where it is, and of which proposals there is one.</summary>
public static class PagePreview
{
    /// <summary>A longer table is not published for a look: it would keep others from saving for too long.</summary>
    public const int MostRows = 500;

    public static string AddressOf(int proposalId) => $"/preview/{proposalId}";

    public static string EnglishAddressOf(int proposalId) => $"/en/preview/{proposalId}";

    /// <param name="town">Slug.</param>
    public static string AddressOfBatch(int batchId, string town) => $"/preview/batch/{batchId}/{town}";

    /// <summary>Of those that wait to be published and are about what a town's page, a site's card or the list of support is made from.</summary>
    public static bool Has(ReviewedKinds kinds, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.State is ProposalState.Submitted or ProposalState.Scheduled
            && (proposal.Kind == OfferKinds.SupportMeasure || (proposal.Scope.TownId is not null && IsOfTown(kinds, proposal.Kind)));
    }

    /// <summary>Whether the page of a town is made from proposals of the kind.</summary>
    public static bool IsOfTown(ReviewedKinds kinds, string kind)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kinds.Find(kind) is IPartOfTownRelease || kind == SiteSubjects.Kind || OfferKinds.Codes.Contains(kind);
    }
}
