using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

public static class SectionDocuments
{
    // What was emptied stays as a document with nothing in it, in the one spelling that contents have.
    private static readonly string[] Empty = [.. new SectionContent[] { new TownText(), new TownContacts(), new TownImages() }.Select(content => SectionJson.Write(content))];

    /// <summary>The words and pictures of towns that have something in them; their contents need not be read for that.</summary>
    public static IQueryable<PublishedDocument> FilledSections(this IQueryable<PublishedDocument> documents) =>
        documents.Where(document => TownSectionKinds.OfPassport.Contains(document.Kind) && !Empty.Contains(document.Content));
}
