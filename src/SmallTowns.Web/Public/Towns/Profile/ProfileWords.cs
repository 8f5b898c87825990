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
        _ => T("способ подсчёта не назван", "method not stated"),
    };

    public static string TravelTime(PublishedFigure time) => Words.Of(time.Qualifier, time.Value, time.UpperValue);

    /// <summary>The town in one sentence: class, way to the centre, ray, municipality.</summary>
    public static string Portrait(PublishedTown town)
    {
        var clauses = string.Join("; ", new[] { BeltClause(town), RayClause(town), MunicipalityClause(town) }.OfType<string>());
        var sentence = T($"{town.Name.Ru} — {ClassOf(town)}", $"{town.Name.En} is a {ClassOf(town)}");
        return clauses.Length == 0 ? sentence + "." : $"{sentence}: {clauses}.";
    }

    /// <summary>For who has not come yet: what the page tells of the town, with its newest numbers.</summary>
    public static string Invitation(TownProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var (town, region) = (profile.Town, profile.System.Region);
        List<string> parts = [];
        if (town.LatestPopulation is { } people)
            parts.Add(T("население ", "population ") + Numbers.Show(people.Value) + (people.Year is { } year ? $" ({year})" : ""));
        if (profile.System.Censuses?.GrowthOf(town) is { Growth.Percent.Value: { } percent } growth)
            parts.Add($"{Numbers.PercentWithSign(percent)} {T("с", "since")} {growth.Earlier.Year}{T(" года", "")}");
        if (town.Area is { Basis: TerritorialBasis.Town } area)
            parts.Add(T("площадь ", "area ") + FigureWords.With(Units.SquareKm, FigureWords.Number(area.Value)));
        if (!town.IsCentre && profile.StraightKmToCentre is { } km && profile.System.Find(region.CentreTownSlug) is { } centre)
            parts.Add(T($"{Numbers.With(Units.Km, km)} по прямой от города {centre.Name.Ru}", $"{Numbers.With(Units.Km, km)} from {centre.Name.En} as the crow flies"));
        parts.Add(T("переписи по годам, место среди городов края и источник каждого числа", "censuses by year, its place among the towns of the region, and the source of every number"));
        return T($"{town.Name.Ru} ({region.Name.Ru}): ", $"{town.Name.En}, {region.Name.En}, Russia: ") + string.Join(", ", parts) + ".";
    }

    // The name of an okrug repeats the town's: what it is says more.
    private static string? MunicipalityClause(PublishedTown town) => town.Municipalities switch
    {
        [.., { District: { } district, StatedForYear: var year }] => T($"в {year} году — {district.Ru}", $"in {year} part of {district.En}"),
        [.., { Type: MunicipalityType.UrbanOkrug, StatedForYear: var year }] => T($"в {year} году — городской округ", $"in {year} an urban okrug (a town run together with the villages around it)"),
        [.., { Type: MunicipalityType.MunicipalOkrug, StatedForYear: var year }] => T($"в {year} году — муниципальный округ", $"in {year} a municipal okrug (a town run together with the villages around it)"),
        [.., var municipality] => T($"в {municipality.StatedForYear} году — {municipality.Name.Ru}", $"in {municipality.StatedForYear}, {municipality.Name.En}"),
        [] => null,
    };

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
        { TravelTime: { } time, Belt.Rule.Belt: { } rule } => T(
            $"{TravelTime(time)} от центра края ({Ordinal(rule)} пояс расселения{InPaper(town)})",
            $"{TravelTime(time)} from the regional centre (settlement belt {(int)rule}{InPaper(town)})"),
        { TravelTime: { } time } => T($"{TravelTime(time)} от центра края", $"{TravelTime(time)} from the regional centre"),
        _ => null,
    };

    private static string? InPaper(PublishedTown town) => town.Belt is { IsConflict: true, ExpertBelt: { } expert }
        ? T($", в статье — {Ordinal(expert)}", $"; belt {(int)expert} according to the paper") : null;

    private static string? RayClause(PublishedTown town) => town.Rays.Count > 0
        ? string.Join(T(" и ", " and "), town.Rays.Select(ray => Words.LowerFirst(T(ray.RayName))))
        : town.IsSaidToBeOffRays ? T("вдали от главных трасс", "away from the main roads") : null;

    /// <summary>"Абинское городское поселение (Абинский район)".</summary>
    public static string NameOf(PublishedMunicipality municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        return T(municipality.District) is { } district ? $"{T(municipality.Name)} ({district})" : T(municipality.Name);
    }

    /// <summary>"выросло на 1 194 чел. (3,5 %), в среднем на 0,32 % в год".</summary>
    public static string Change(PopulationGrowth growth)
    {
        if (!growth.AbsolutePeople.TryGet(out var people))
            return T("сравнить нельзя", "cannot be compared");
        if (people == 0)
            return T("не изменилось", "did not change");
        var verb = people > 0 ? T("выросло на", "grew by") : T("сократилось на", "fell by");
        var sentence = $"{verb} {Numbers.With(Units.PeopleOf(Math.Abs(people)), Math.Abs(people))}";
        return growth.Percent.Value is { } percent && growth.MeanAnnualPercent.Value is { } annual
            ? $"{sentence} ({Numbers.Percent(Math.Abs(percent), 1)}), {T("в среднем на", "by")} {Numbers.Percent(Math.Abs(annual), 2)} {T("в год", "a year on average")}"
            : sentence;
    }

    public static string Years(IReadOnlyList<int> years) =>
        years.Count == 0 ? PublishedFigureWords.YearNotStated : string.Join(", ", years);

    public static string Of(MembershipEligibility eligibility) => eligibility switch
    {
        MembershipEligibility.Eligible => T("Город может вступить в Ассоциацию.", "The town may join the Association."),
        MembershipEligibility.EligibleNearLimit => T(
            "Город может вступить в Ассоциацию, но он у самого порога: следующий подсчёт может это изменить.",
            "The town may join the Association, but it is close to the limit: the next count may change that."),
        MembershipEligibility.NotEligibleNearLimit => T(
            "Город не может вступить в Ассоциацию, но он у самого порога: следующий подсчёт может это изменить.",
            "The town may not join the Association, but it is close to the limit: the next count may change that."),
        _ => T("Город не может вступить в Ассоциацию: она для малых городов.", "The town may not join the Association: it is for small towns."),
    };

    /// <summary>Why employment by sector is not there.</summary>
    public static string WhyNoSectors(SettlementSystem system, PublishedTown town) => (system.Paper, town.SizeClass) switch
    {
        (null, _) => T("в источниках не найдено", "not found in the sources"),
        (_, SizeClass.Small) => T("рисунок 3 статьи напечатан без чисел", "Fig. 3 of the paper is printed without numbers"),
        _ => T("статья разбирает занятость только малых городов", "the paper looks at employment in the small towns only"),
    };
}
