using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>The one way to change an object of the register by a program: it is opened as its form would, and what comes of it is proposed.</summary>
public sealed class SiteOpening(SiteQueries queries, ContentProposals proposals)
{
    /// <returns>Nothing where the person may not propose it, or there is no such number.</returns>
    [Requires(Permission.ProposeInvestment)]
    public async Task<OpenedSite?> OpenAsync(StaffActor by, SiteReference reference, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        return await queries.PlaceAsync(by, reference, cancellationToken) is { } place
            ? new(place.Subject, await proposals.OpenAsync(by, place.Subject, cancellationToken))
            : null;
    }
}

/// <param name="Content">As it stands.</param>
public sealed record OpenedSite(Subject Subject, ContentToEdit Content)
{
    /// <summary>Somebody's proposal waits to be decided first.</summary>
    public bool IsWaiting => Content.Open is not null;

    public SiteObject Site => ContentJson.Read<SiteObject>(Content.Content);

    public ContentRow With(SiteObject changed) => new(Subject, ContentJson.Write(changed), null, Content.Base);
}
