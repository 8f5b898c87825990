using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared.Towns;

/// <summary>What the choices of towns are called.</summary>
public static class TownChoiceWords
{
    public static string Of(BeltChoice belt) =>
        Words.Of(belt == BeltChoice.None ? null : (SettlementBelt)(int)belt);

    public static string OfRay(string code, IReadOnlyList<PublishedRay> rays) => code switch
    {
        TownChoices.OffTheRays => T("вдали от главных трасс", "away from the main roads"),
        TownChoices.RayNotStated => T("нет сведений", "not stated by the sources"),
        _ => T(rays.First(ray => ray.Code == code).Name),
    };

    /// <summary>Every choice by rays, as an address spells it and in words.</summary>
    public static IEnumerable<(string Code, string Text)> RayOptions(IReadOnlyList<PublishedRay> rays) =>
        rays.Select(ray => ray.Code).Append(TownChoices.OffTheRays).Append(TownChoices.RayNotStated).Select(code => (code, OfRay(code, rays)));

    /// <summary>What the paper says of a town; <see cref="ByThePaper"/> says that it is the paper's.</summary>
    public static string Of(TownStatementTopic topic) => topic switch
    {
        TownStatementTopic.TrendGrowing => T("растёт быстрее других", "growing faster than others"),
        TownStatementTopic.TrendStagnating => T("не растёт", "not growing"),
        TownStatementTopic.TrendDeclining => T("теряет жителей", "losing people"),
        TownStatementTopic.HigherPotential => T("хорошие возможности", "good prospects"),
        TownStatementTopic.SomewhatHigherPotential => T("хорошие возможности, но меньше", "good prospects, but less so"),
        TownStatementTopic.OffTheRays => T("вдали от трасс, возможностей меньше", "away from the main roads, fewer prospects"),
        TownStatementTopic.AgriculturalEmployment => T("главное — сельское хозяйство", "agriculture comes first"),
        TownStatementTopic.Tourism => T("возможности для туризма", "opportunities for tourism"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "Towns are not chosen by this."),
    };

    public static string ByThePaper(TownStatementTopic topic) => T("по статье: ", "according to the paper: ") + Of(topic);
}
