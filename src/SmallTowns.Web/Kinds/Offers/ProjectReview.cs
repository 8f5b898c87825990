using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Investment projects of towns.</summary>
public sealed class ProjectReview(ContentProposals proposals) : OfferReview<ProjectContent>(proposals)
{
    public override string Code => OfferKinds.Project;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = LabelsOf(
        "nameRu", "nameEn", "initiatorRu", "initiatorEn", "goalRu", "goalEn", "branch", "stage", "siteReference", "startYear", "endYear",
        "costMillionRoubles", "ownMillionRoubles", "requiredMillionRoubles", "jobs", "paybackYears");

    protected override string NameOf(ProjectContent content) => content.NameRu;

    protected override SearchEntry? EntryOf(Subject subject, ProjectContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, OfferWords.OfKind(Code), new(content.NameRu, content.NameEn), new($"{content.InitiatorRu}. {content.GoalRu}", $"{content.InitiatorEn}. {content.GoalEn}"),
        OfferPlaces.OfTown(subject)) with
    { Towns = TownsOf(subject) };

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, ProjectContent content, int? sourceId, CancellationToken cancellationToken) =>
        [
            .. OfferChecks.Both("Name", content.NameRu, content.NameEn, ProjectLimits.NameMaxLength, "Назовите проект."),
            .. OfferChecks.Both("Initiator", content.InitiatorRu, content.InitiatorEn, ProjectLimits.NameMaxLength, "Назовите организацию, которая ведёт проект."),
            .. OfferChecks.Both("Goal", content.GoalRu, content.GoalEn, ProjectLimits.TextMaxLength, "Напишите, что получится."),
            .. OfferChecks.Branch(content.Branch),
            .. await OfSiteAsync(db, subject, content.SiteReference, cancellationToken),
            .. OfferChecks.Within(nameof(content.StartYear), content.StartYear, ProjectLimits.FirstYear, ProjectLimits.LastYear),
            .. OfferChecks.Within(nameof(content.EndYear), content.EndYear, ProjectLimits.FirstYear, ProjectLimits.LastYear),
            .. OfferChecks.InOrder(content.StartYear, nameof(content.EndYear), content.EndYear, "Завершение раньше начала."),
            .. OfMoney(content),
            .. OfferChecks.Within(nameof(content.Jobs), content.Jobs, 0, ProjectLimits.MostJobs),
            .. OfferChecks.Within(nameof(content.PaybackYears), content.PaybackYears, 0, ProjectLimits.MostPaybackYears),
            .. OfferChecks.Source(sourceId),
        ];

    private static IEnumerable<InputProblem> OfMoney(ProjectContent content)
    {
        foreach (var problem in new[]
        {
            (nameof(content.CostMillionRoubles), content.CostMillionRoubles), (nameof(content.OwnMillionRoubles), content.OwnMillionRoubles),
            (nameof(content.RequiredMillionRoubles), content.RequiredMillionRoubles),
        }.SelectMany(sum => OfferChecks.Within(sum.Item1, sum.Item2, 0, ProjectLimits.MostMillionRoubles)))
            yield return problem;
        if (content.CostMillionRoubles is { } cost && (content.OwnMillionRoubles ?? 0) + (content.RequiredMillionRoubles ?? 0) > cost)
            yield return new(nameof(content.CostMillionRoubles), "Собственных и требуемых средств вместе больше, чем стоит проект.");
    }

    private static async Task<IEnumerable<InputProblem>> OfSiteAsync(SmallTownsDbContext db, Subject subject, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var sentence = "Такой площадки среди опубликованных объектов этого города нет.";
        if (SiteReference.TryParse(text) is not { } reference || reference.Town != OfferKinds.TownIn(subject.Key))
            return [new(nameof(ProjectContent.SiteReference), sentence)];
        var key = SiteSubjects.Of(reference, subject.Scope.Id!.Value, subject.Key.Split('|')[0]).FullKey;
        var site = await db.PublishedDocuments.Where(document => document.SubjectKey == key).Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return site is not null && ContentJson.Read<SiteObject>(site) is { IsStanding: true } published && published.IsThere() ? [] : [new(nameof(ProjectContent.SiteReference), sentence)];
    }
}
