using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <summary>A kind without a table of its own: what stands is a <see cref="PublishedDocument"/>.</summary>
public abstract class DocumentKind(ContentProposals proposals) : ContentKind(proposals)
{
    /// <summary>Another node published the same proposal in the same moment.</summary>
    public static readonly IReadOnlyDictionary<string, ReviewOutcome> Clashes =
        new Dictionary<string, ReviewOutcome> { [UniqueIndexes.OneDocumentOfSubject] = new ReviewOutcome.Amended() };

    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes => Clashes;

    public override Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken) =>
        Documents.PublishedAsync(db, subjects, cancellationToken);

    public override Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken) =>
        Documents.ApplyAsync(db, contents, utcNow, cancellationToken);
}
