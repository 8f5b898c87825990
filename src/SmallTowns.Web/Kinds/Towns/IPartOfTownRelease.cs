using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile.Release;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>A kind that changes a town's page: the checklist of the page can be shown with a proposal of it before it is published.</summary>
public interface IPartOfTownRelease
{
    /// <summary>The town as it would be with the proposal published.</summary>
    Task<TownRelease> WithAsync(
        SmallTownsDbContext db, TownRelease town, Proposal proposal, CancellationToken cancellationToken);
}
