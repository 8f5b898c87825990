using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.Figures;

internal sealed class FigureChange(ProposedFigure proposed) : ProposedChange
{
    public override Subject Subject { get; } = FigureReview.SubjectOf(proposed.Figure);

    public override string Published => FigureBases.Of(proposed.Before).Content;

    public override (string By, DateTime Utc)? PublishedSince => (proposed.Before?.DecidedBy ?? "", proposed.Before?.DecidedUtc ?? default);

    public override bool IsPublished => FigureReview.IsUnchanged(proposed.Before, proposed.Figure, proposed.AsHeadline);

    public override string ShapeOf(Proposal open) => FigureBases.Of(open).Content;

    public override bool IsProposedBy(Proposal open) =>
        FigureBases.IsSame(open.Figure, proposed.Figure) && open.AsHeadline == proposed.AsHeadline;

    public override void PutInto(Proposal proposal, Submission submission) => proposal.Propose(proposed, submission);
}
