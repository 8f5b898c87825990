using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <param name="published">What is published now.</param>
/// <param name="content">The proposed content as it is stored.</param>
public sealed class ContentChange(ContentKind kind, Subject subject, PublishedContent published, string content, int? sourceId) : ProposedChange
{
    public override Subject Subject => subject;

    public override string Published => published.WithSource;

    public override bool IsPublished => kind.IsUnchanged(published.WithSource, content, sourceId);

    public override string ShapeOf(Proposal open) => ContentJson.WithSource(open.Content!, open.SourceId);

    public override bool IsProposedBy(Proposal open) => ContentComparison.AreSame(content, open.Content!) && sourceId == open.SourceId;

    public override void PutInto(Proposal proposal, Submission submission) =>
        proposal.Propose(new ProposedContent(content, published.WithSource, sourceId), submission);
}
