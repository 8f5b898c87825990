using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>Articles of the press centre.</summary>
public sealed class NewsReview(ContentProposals proposals, ImageStore pictures) : PressReview<NewsContent>(proposals)
{
    public override string Code => PressKinds.News;

    protected override string Topic => PublicTopics.News;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf("sources");

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, NewsContent content, int? sourceId, CancellationToken cancellationToken) =>
        [.. await PressChecks.OfAsync(db, subject, content, pictures, cancellationToken), .. OfSources(content)];

    private static IEnumerable<InputProblem> OfSources(NewsContent content)
    {
        if (content.Sources.Count > NewsContent.MaxSources)
            yield return new(nameof(content.Sources), $"Не больше {NewsContent.MaxSources} источников.");
        for (var i = 0; i < content.Sources.Count; i++)
        {
            var source = content.Sources[i];
            foreach (var problem in LineChecks.Required($"Sources[{i}].NameRu", source.NameRu, NewsSource.LineMaxLength, "Назовите источник или уберите строку.")
                .Concat(PressChecks.Line($"Sources[{i}].NameEn", source.NameEn, NewsSource.LineMaxLength))
                .Concat(PressChecks.WebPage($"Sources[{i}].Url", source.Url, NewsSource.LineMaxLength)))
                yield return problem;
        }
    }
}
