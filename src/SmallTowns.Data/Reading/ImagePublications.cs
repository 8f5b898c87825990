using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

public static class ImagePublications
{
    /// <summary>Publications of pictures of towns that stand or have given way to later ones. What was taken back is not shown on any day.</summary>
    public static IQueryable<Proposal> PublishedImages(this IQueryable<Proposal> proposals) => proposals
        .Where(proposal => proposal.Kind == TownSectionKinds.Images && proposal.PublishedUtc != null && proposal.WithdrawnUtc == null);

    /// <summary>The same for everything that has pictures: towns, objects of the register, news and events that were not removed.</summary>
    public static IQueryable<Proposal> PublishedPictures(this SmallTownsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Proposals.Where(proposal => proposal.PublishedUtc != null && proposal.WithdrawnUtc == null
            && (proposal.Kind == TownSectionKinds.Images || proposal.Kind == SiteSubjects.Kind
                || (PressKinds.Codes.Contains(proposal.Kind)
                    && !db.PressEntries.Any(entry => entry.SubjectKey == proposal.SubjectKey && entry.Standing == PressStanding.Removed))));
    }
}
