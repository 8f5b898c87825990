using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>What the economy of a town needs. It is over when its day has passed.</summary>
public sealed class DemandReview(ContentProposals proposals, TimeProvider clock) : OfferReview<DemandContent>(proposals)
{
    public override string Code => OfferKinds.Demand;

    public override bool IsFoundByDay => true;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf(
        "titleRu", "titleEn", "noteRu", "noteEn", "branch", "volume", "unitRu", "unitEn", "isPerYear", "periodStart", "periodEnd",
        "officeRu", "officeEn", "phone", "email", "validTo");

    protected override string NameOf(DemandContent content) => content.TitleRu;

    protected override SearchEntry? EntryOf(Subject subject, DemandContent content) => !content.IsOpenOn(RegionCalendar.Today(clock)) ? null : SearchEntry.Of(
        subject, OfferWords.OfKind(Code), new(content.TitleRu, content.TitleEn), new(content.NoteRu, content.NoteEn), OfferPlaces.OnList(OfferPlaces.DemandList, subject)) with
    { Towns = TownsOf(subject) };

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, DemandContent content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. OfferChecks.Both("Title", content.TitleRu, content.TitleEn, DemandContent.TitleMaxLength, "Напишите, что нужно."),
            .. OfferChecks.Optional("Note", content.NoteRu, content.NoteEn, DemandContent.NoteMaxLength),
            .. OfferChecks.Branch(content.Branch),
            .. OfVolume(content),
            .. OfferChecks.Days((nameof(content.PeriodStart), content.PeriodStart), (nameof(content.PeriodEnd), content.PeriodEnd), (nameof(content.ValidTo), content.ValidTo)),
            .. OfferChecks.InOrder(content.PeriodStart, nameof(content.PeriodEnd), content.PeriodEnd, "Последний день раньше первого."),
            .. OfContact(content),
            .. OfValidity(content),
            .. OfferChecks.Source(sourceId),
        ]);

    private static IEnumerable<InputProblem> OfVolume(DemandContent content)
    {
        if (content.Volume is null)
        {
            if (content.UnitRu.Length > 0 || content.UnitEn.Length > 0)
                yield return new(nameof(content.Volume), "Введите объём или уберите единицу.");
            if (content.IsPerYear)
                yield return new(nameof(content.Volume), "Введите, сколько нужно в год.");
            yield break;
        }

        if (content.Volume is <= 0 or > DemandContent.MostVolume)
            yield return new(nameof(content.Volume), "Объём больше нуля и не больше миллиона миллионов.");
        foreach (var problem in OfferChecks.Both("Unit", content.UnitRu, content.UnitEn, DemandContent.LineMaxLength, "Укажите единицу: тонн, штук, рейсов."))
            yield return problem;
    }

    private static IEnumerable<InputProblem> OfContact(DemandContent content)
    {
        foreach (var problem in OfferChecks.Both("Office", content.OfficeRu, content.OfficeEn, DemandContent.LineMaxLength, "Назовите учреждение, которому писать."))
            yield return problem;
        if (string.IsNullOrEmpty(content.Phone) && string.IsNullOrEmpty(content.Email))
            yield return new(nameof(content.Email), "Укажите почту или телефон учреждения.");
        if (content.Phone?.Length > DemandContent.LineMaxLength)
            yield return new(nameof(content.Phone), $"Не длиннее {DemandContent.LineMaxLength} знаков.");
        if (content.Email is { Length: > 0 } email && !EmailAddress.IsValid(email))
            yield return new(nameof(content.Email), EmailAddress.Sentence);
    }

    // One that is over may be corrected or put away; its day stays as it was.
    private IEnumerable<InputProblem> OfValidity(DemandContent content)
    {
        if (content.ValidTo is null)
            yield return new(nameof(content.ValidTo), "Укажите последний день: после него читатели этого не увидят.");
        else if (!content.IsOver && content.ValidTo < RegionCalendar.Today(clock))
            yield return new(nameof(content.ValidTo), "Этот день уже прошёл.");
    }
}
