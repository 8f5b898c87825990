using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Large and notable employers of towns.</summary>
public sealed class EmployerReview(ContentProposals proposals, TimeProvider clock) : OfferReview<EmployerContent>(proposals)
{
    public override string Code => OfferKinds.Employer;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf(
        "nameRu", "nameEn", "branch", "staffFrom", "staffTo", "staffOn", "staffUnknownRu", "staffUnknownEn", "addressRu", "addressEn", "site",
        "event", "eventYear", "eventSourceRu", "eventSourceEn");

    protected override string NameOf(EmployerContent content) => content.NameRu;

    protected override SearchEntry? EntryOf(Subject subject, EmployerContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, OfferWords.OfKind(Code), new(content.NameRu, content.NameEn),
        new(Joined(Branches.NameOf(content.Branch)?.Ru, content.AddressRu), Joined(Branches.NameOf(content.Branch)?.En, content.AddressEn)),
        OfferPlaces.OfTown(subject)) with
    { Towns = TownsOf(subject) };

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, EmployerContent content, int? sourceId, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        return Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. OfferChecks.Both("Name", content.NameRu, content.NameEn, EmployerContent.NameMaxLength, "Назовите работодателя."),
            .. OfferChecks.Branch(content.Branch),
            .. OfStaff(content, today),
            .. OfferChecks.Optional("Address", content.AddressRu, content.AddressEn, EmployerContent.LineMaxLength),
            .. OfferChecks.WebPage(nameof(content.Site), content.Site),
            .. OfEvent(content, today),
            .. OfferChecks.Source(sourceId),
        ]);
    }

    private static IEnumerable<InputProblem> OfStaff(EmployerContent content, DateOnly today)
    {
        if (content.StaffFrom is null && content.StaffTo is null)
        {
            foreach (var problem in OfferChecks.Both("StaffUnknown", content.StaffUnknownRu, content.StaffUnknownEn, EmployerContent.LineMaxLength, "Введите число работников или напишите, почему оно неизвестно."))
                yield return problem;
            if (content.StaffOn is not null)
                yield return new(nameof(content.StaffOn), "День без числа работников ничего не говорит.");
            yield break;
        }

        foreach (var problem in new[] { (nameof(content.StaffFrom), content.StaffFrom), (nameof(content.StaffTo), content.StaffTo) }
            .SelectMany(end => OfferChecks.Within(end.Item1, end.Item2, 0, EmployerContent.MostStaff)))
            yield return problem;
        foreach (var problem in OfferChecks.InOrder(content.StaffFrom, nameof(content.StaffTo), content.StaffTo, "Верхняя граница меньше нижней."))
            yield return problem;
        if (content.StaffOn is null)
            yield return new(nameof(content.StaffOn), "Укажите, на какой день столько работников.");
        else if (content.StaffOn > today)
            yield return new(nameof(content.StaffOn), "Этот день ещё не наступил.");
        foreach (var problem in OfferChecks.Days((nameof(content.StaffOn), content.StaffOn)))
            yield return problem;
        if (content.StaffUnknownRu.Length > 0 || content.StaffUnknownEn.Length > 0)
            yield return new(nameof(content.StaffUnknownRu), "Число работников указано: причина, почему оно неизвестно, не нужна.");
    }

    private static IEnumerable<InputProblem> OfEvent(EmployerContent content, DateOnly today)
    {
        if (content.Event is null)
        {
            if (content.EventYear is not null)
                yield return new(nameof(content.EventYear), "Выберите, что происходит, или уберите год.");
            if (content.EventSourceRu.Length > 0 || content.EventSourceEn.Length > 0)
                yield return new(nameof(content.EventSourceRu), "Выберите, что происходит, или уберите, кто об этом сообщил.");
            yield break;
        }

        if (content.EventYear is null)
            yield return new(nameof(content.EventYear), "Укажите год.");
        foreach (var problem in OfferChecks.Within(nameof(content.EventYear), content.EventYear, EmployerContent.FirstYear, today.Year + 10))
            yield return problem;
        foreach (var problem in OfferChecks.Both("EventSource", content.EventSourceRu, content.EventSourceEn, EmployerContent.LineMaxLength, "Напишите, кто об этом сообщил."))
            yield return problem;
    }

    private static string Joined(params string?[] parts) => string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
