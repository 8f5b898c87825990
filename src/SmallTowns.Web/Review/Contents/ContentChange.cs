using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <param name="standing">What stands now.</param>
/// <param name="content">The proposed content as it is stored.</param>
public sealed class ContentChange(ContentKind kind, Subject subject, StandingContent standing, string content, int? sourceId) : ProposedChange
{
    public override Subject Subject => subject;

    public override string Standing => standing.WithSource;

    public override bool IsPublished => kind.IsUnchanged(standing.WithSource, content, sourceId);

    public override string ShapeOf(Proposal open) => ContentJson.WithSource(open.Content!, open.SourceId);

    public override bool IsProposedBy(Proposal open) => ContentComparison.AreSame(content, open.Content!) && sourceId == open.SourceId;

    public override void PutInto(Proposal proposal, Submission submission) =>
        proposal.Propose(new ProposedContent(content, standing.WithSource, sourceId), submission);
}
