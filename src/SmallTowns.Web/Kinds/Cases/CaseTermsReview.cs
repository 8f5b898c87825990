using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Cases;

/// <summary>Within how many working days the economic department promises each step of a case.</summary>
public sealed class CaseTermsReview(ContentProposals proposals) : DocumentKind<CaseTermsContent>(proposals)
{
    public override string Code => CaseTermsContent.Kind;

    public override bool KeepsSource => false;

    public override Permission ToPropose => Permission.ProposeInvestment;

    public static Subject Subject { get; } = new(CaseTermsContent.Kind, CaseTermsContent.OnlyKey, Scope.Association);

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.CaseTerms];

    protected override string Title => "Сроки работы с обращениями инвесторов";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For("leadDays", "qualifiedDays", "shortlistDays", "visitDays", "termsDays");

    protected override string NameOf(CaseTermsContent content) => content.IsThere() ? $"ответ за {content.LeadDays}" : "нет";

    public override string TitleOf(string key) => Title;

    protected override string EditAddressOf(Proposal proposal) => "/staff/cases/terms";

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, CaseTermsContent content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
        [
            .. CaseStages.Open.Where(stage => content.DaysOf(stage) is < 1 or > CaseTermsContent.MostDays)
                .Select(stage => new InputProblem($"{stage}Days", $"Рабочих дней — от 1 до {CaseTermsContent.MostDays}.")),
        ]);
}
