using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>The sentences of a profile.</summary>
public static class ProfileWords
{
    public static string When(PublishedFigure figure) => PublishedFigureWords.When(figure);

    public static string Counted(PopulationMethod? method) => method switch
    {
        PopulationMethod.Census => T("перепись", "census"),
        PopulationMethod.EstimateOnFirstOfJanuary => T("оценка", "estimate"),
        _ => T("статья, способ подсчёта не назван", "the paper, method not stated"),
    };

    public static string TravelTime(PublishedFigure time) => Words.Of(time.Qualifier, time.Value, time.UpperValue);

    /// <summary>The town in one sentence: class, belt, ray, municipality.</summary>
    public static string Portrait(PublishedTown town)
    {
        var clauses = string.Join("; ", new[] { BeltClause(town), RayClause(town), MunicipalityClause(town) }.OfType<string>());
        var sentence = T($"{town.Name.Ru} — {ClassOf(town)}", $"{town.Name.En} is a {ClassOf(town)}");
        return clauses.Length == 0 ? sentence + "." : $"{sentence}: {clauses}.";
    }

    private static string? MunicipalityClause(PublishedTown town) => town.Municipalities is [.., var municipality]
        ? T($"в {municipality.StatedForYear} году — {NameOf(municipality)}", $"in {municipality.StatedForYear}, {NameOf(municipality)}")
        : null;

    // In words: "3-й" would break after the hyphen.
    private static string Ordinal(SettlementBelt belt) => belt switch
    {
        SettlementBelt.First => "первый",
        SettlementBelt.Second => "второй",
        _ => "третий",
    };

    private static string ClassOf(PublishedTown town) => town.SizeClass is { } size ? Words.Of(size) : T("город", "town");

    private static string? BeltClause(PublishedTown town) => town switch
    {
        { IsCentre: true } => T("центр края, от него считают время в пути", "the regional centre, from which travel times are counted"),
        { Belt.Rule.Belt: { } rule, Belt.ExpertBelt: { } expert, Belt.IsConflict: true } => T(
            $"{Ordinal(rule)} пояс расселения, в статье — {Ordinal(expert)}",
            $"settlement belt {(int)rule}, belt {(int)expert} according to the paper"),
        { Belt.Rule.Belt: { } belt } => T($"{Ordinal(belt)} пояс расселения", $"settlement belt {(int)belt}"),
        _ => null,
    };

    private static string? RayClause(PublishedTown town) => town.Rays.Count > 0
        ? string.Join(T(" и ", " and "), town.Rays.Select(ray => LowerFirst(T(ray.RayName))))
        : town.IsSaidToBeOffRays ? T("вдали от главных трасс", "away from the main roads") : null;

    public static string NameOf(PublishedMunicipality municipality)
    {
        var own = municipality.Type == MunicipalityType.UrbanOkrug ? LowerFirst(T(municipality.Name)) : T(municipality.Name);
        return T(municipality.District) is { } district ? $"{own} ({district})" : own;
    }

    /// <summary>"выросло на 1 194 чел. (3,5 %), в среднем на 0,32 % в год".</summary>
    public static string Change(PopulationGrowth growth)
    {
        if (!growth.AbsolutePeople.TryGet(out var people))
            return T("сравнить нельзя", "cannot be compared");
        if (people == 0)
            return T("не изменилось", "did not change");
        var verb = people > 0 ? T("выросло на", "grew by") : T("сократилось на", "fell by");
        var sentence = $"{verb} {Numbers.With(Units.People, Math.Abs(people))}";
        return growth.Percent.Value is { } percent && growth.MeanAnnualPercent.Value is { } annual
            ? $"{sentence} ({Numbers.Percent(Math.Abs(percent), 1)}), {T("в среднем на", "by")} {Numbers.Percent(Math.Abs(annual), 2)} {T("в год", "a year on average")}"
            : sentence;
    }

    public static string Place(RankAmong rank) => rank.IsShared
        ? T($"места {rank.First}–{rank.Last} из {rank.Count}", $"ranks {rank.First}–{rank.Last} of {rank.Count}")
        : T($"место {rank.First} из {rank.Count}", $"rank {rank.First} of {rank.Count}");

    public static string Years(IReadOnlyList<int> years) =>
        years.Count == 0 ? PublishedFigureWords.YearNotStated : string.Join(", ", years);

    public static string Of(MembershipEligibility eligibility) => eligibility switch
    {
        MembershipEligibility.Eligible => T("Город может быть членом Ассоциации.", "The town may be a member of the association."),
        MembershipEligibility.EligibleNearLimit => T(
            "Город может быть членом Ассоциации, но стоит у самого порога: следующий подсчёт может это изменить.",
            "The town may be a member of the association, but it stands close to the limit: the next count may change that."),
        MembershipEligibility.NotEligibleNearLimit => T(
            "Город не может быть членом Ассоциации, но стоит у самого порога: следующий подсчёт может это изменить.",
            "The town may not be a member of the association, but it stands close to the limit: the next count may change that."),
        _ => T("Город не может быть членом Ассоциации: в ней состоят малые города.", "The town may not be a member: the association is for small towns."),
    };

    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], Russian) + text[1..];
}
