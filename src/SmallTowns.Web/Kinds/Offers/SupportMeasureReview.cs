using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Support measures and special regimes of the region and of towns.</summary>
public sealed class SupportMeasureReview(ContentProposals proposals, TimeProvider clock) : OfferReview<SupportMeasureContent>(proposals)
{
    public override string Code => OfferKinds.SupportMeasure;

    public override bool IsFoundByDay => true;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf(
        "nameRu", "nameEn", "isSpecialRegime", "givesRu", "givesEn", "forWhomRu", "forWhomEn", "officeRu", "officeEn", "lawRu", "lawEn", "lawNumber", "lawDate",
        "url", "validFrom", "validTo");

    protected override string NameOf(SupportMeasureContent content) => content.NameRu;

    protected override SearchEntry? EntryOf(Subject subject, SupportMeasureContent content) => !content.IsInForceOn(RegionCalendar.Today(clock)) ? null : SearchEntry.Of(
        subject, OfferWords.OfKind(Code), new(content.NameRu, content.NameEn), new($"{content.GivesRu} {content.ForWhomRu}", $"{content.GivesEn} {content.ForWhomEn}"),
        OfferPlaces.OnList(OfferPlaces.SupportList, subject)) with
    { Towns = TownsOf(subject) };

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, SupportMeasureContent content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. OfferChecks.Both("Name", content.NameRu, content.NameEn, SupportMeasureContent.NameMaxLength, "Назовите меру."),
            .. OfferChecks.Both("Gives", content.GivesRu, content.GivesEn, SupportMeasureContent.TextMaxLength, "Напишите, что она даёт."),
            .. OfferChecks.Both("ForWhom", content.ForWhomRu, content.ForWhomEn, SupportMeasureContent.TextMaxLength, "Напишите, кто может её получить."),
            .. OfferChecks.Both("Office", content.OfficeRu, content.OfficeEn, SupportMeasureContent.LineMaxLength, "Назовите учреждение, которое её даёт."),
            .. OfferChecks.Both("Law", content.LawRu, content.LawEn, SupportMeasureContent.LineMaxLength, "Назовите закон или акт."),
            .. LineChecks.Required(nameof(content.LawNumber), content.LawNumber, SupportMeasureContent.NumberMaxLength, "Укажите номер акта."),
            .. OfDays(content),
            .. OfferChecks.WebPage(nameof(content.Url), content.Url),
            .. OfferChecks.Source(sourceId),
        ]);

    private IEnumerable<InputProblem> OfDays(SupportMeasureContent content)
    {
        var today = RegionCalendar.Today(clock);
        if (content.LawDate is null)
            yield return new(nameof(content.LawDate), "Укажите день акта.");
        else if (content.LawDate > today)
            yield return new(nameof(content.LawDate), "Этот день ещё не наступил.");
        foreach (var problem in OfferChecks.Days((nameof(content.LawDate), content.LawDate), (nameof(content.ValidFrom), content.ValidFrom), (nameof(content.ValidTo), content.ValidTo))
            .Concat(OfferChecks.InOrder(content.ValidFrom, nameof(content.ValidTo), content.ValidTo, "Последний день раньше первого.")))
            yield return problem;
        if (!content.IsOver && content.ValidTo < today)
            yield return new(nameof(content.ValidTo), "Этот день уже прошёл.");
    }
}
