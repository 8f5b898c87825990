using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Goals of the Association.</summary>
public sealed class GoalReview(ContentProposals proposals) : DocumentKind<GoalContent>(proposals)
{
    private static readonly LocalizedText What = new("Цель Ассоциации", "Goal of the Association");

    public override string Code => AssociationKinds.Goal;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    protected override SearchEntry? EntryOf(Subject subject, GoalContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, What, new(content.TextRu, content.TextEn), "association#goals");

    protected override string Title => "Цель Ассоциации";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For("order", "textRu", "textEn", "isDropped");

    protected override string NameOf(GoalContent content) => content.TextRu;

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/goals/{proposal.Subject.Key}";

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, GoalContent content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. LineChecks.Required(nameof(content.TextRu), content.TextRu, GoalContent.TextMaxLength, "Напишите цель."),
            .. LineChecks.Required(nameof(content.TextEn), content.TextEn, GoalContent.TextMaxLength, "Напишите цель по-английски."),
        ]);
}
