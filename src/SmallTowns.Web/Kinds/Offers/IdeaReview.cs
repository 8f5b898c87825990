using SmallTowns.Data;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Ideas of a business that towns look for somebody to take up.</summary>
public sealed class IdeaReview(ContentProposals proposals) : OfferReview<IdeaContent>(proposals)
{
    public override string Code => OfferKinds.Idea;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf(
        "nameRu", "nameEn", "textRu", "textEn", "branch", "rawMaterialRu", "rawMaterialEn", "productRu", "productEn", "marketRu", "marketEn",
        "jobs", "costMillionRoubles", "paybackYears");

    protected override string NameOf(IdeaContent content) => content.NameRu;

    protected override SearchEntry? EntryOf(Subject subject, IdeaContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, OfferWords.OfKind(Code), new(content.NameRu, content.NameEn),
        new($"{content.TextRu} {content.RawMaterialRu} {content.ProductRu} {content.MarketRu}".Trim(), $"{content.TextEn} {content.RawMaterialEn} {content.ProductEn} {content.MarketEn}".Trim()),
        OfferPlaces.OfTown(subject)) with
    { Towns = TownsOf(subject) };

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, IdeaContent content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. OfferChecks.Both("Name", content.NameRu, content.NameEn, ProjectLimits.NameMaxLength, "Назовите идею."),
            .. OfferChecks.Both("Text", content.TextRu, content.TextEn, ProjectLimits.TextMaxLength, "Напишите, в чём идея."),
            .. OfferChecks.Branch(content.Branch),
            .. OfReasons(content),
            .. OfferChecks.Within(nameof(content.Jobs), content.Jobs, 0, ProjectLimits.MostJobs),
            .. OfferChecks.Within(nameof(content.CostMillionRoubles), content.CostMillionRoubles, 0, ProjectLimits.MostMillionRoubles),
            .. OfferChecks.Within(nameof(content.PaybackYears), content.PaybackYears, 0, ProjectLimits.MostPaybackYears),
            .. OfferChecks.Source(sourceId),
        ]);

    private static IEnumerable<InputProblem> OfReasons(IdeaContent content)
    {
        if (content is { RawMaterialRu.Length: 0, ProductRu.Length: 0, MarketRu.Length: 0 })
            yield return new(nameof(content.RawMaterialRu), "Напишите, почему здесь: сырьё, продукт или рынок.");
        foreach (var problem in OfferChecks.Optional("RawMaterial", content.RawMaterialRu, content.RawMaterialEn, ProjectLimits.TextMaxLength)
            .Concat(OfferChecks.Optional("Product", content.ProductRu, content.ProductEn, ProjectLimits.TextMaxLength))
            .Concat(OfferChecks.Optional("Market", content.MarketRu, content.MarketEn, ProjectLimits.TextMaxLength)))
            yield return problem;
    }
}
