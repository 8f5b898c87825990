using SmallTowns.Domain.Claims;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement.Claims;

/// <summary>The words around the tests. Verdicts and numbers come from the test; "proved" is none of the words.</summary>
public static class ClaimWords
{
    public static string Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.NotTestable => T("проверить нечем", "cannot be tested"),
        ClaimVerdict.Agrees => T("согласуется", "agrees"),
        ClaimVerdict.NotShown => T("не показано", "not shown"),
        ClaimVerdict.Contradicts => T("числа говорят обратное", "the numbers say the opposite"),
        ClaimVerdict.DoesNotFollow => T("не следует из переписей", "does not follow from the censuses"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    public static string Text(PaperClaim claim) => claim switch
    {
        PaperClaim.ExtremelyUneven => T("Малые города размещены крайне неравномерно", "The small towns are extremely unevenly spread"),
        PaperClaim.OneCentre => T("Над остальными городами края выделяется один (моноцентричная система)", "The settlement system has one centre that stands out above the other towns"),
        PaperClaim.ListsOfTrends => T("Одни города не растут, другие теряют жителей", "Some towns do not grow, others lose people"),
        PaperClaim.RamifiedNet => T("Сеть городов достаточно разветвлена", "The network of towns is fairly well branched"),
        PaperClaim.BeltGivesGrowth => T("Пояс расселения определяет темпы роста города", "The settlement belt determines how fast a town grows"),
        PaperClaim.RayGivesGrowth => T("Транспортный луч поддерживает развитие малых городов", "A transport ray (a main road) helps small towns develop"),
        PaperClaim.RayGivesPotential => T("У городов на лучах потенциал системы расселения выше", "Towns on the rays have greater potential"),
        _ => throw Unknown(claim),
    };

    public static string Place(PaperClaim claim) => claim switch
    {
        PaperClaim.ExtremelyUneven => T("текст после рис. 1", "text after Fig. 1"),
        PaperClaim.OneCentre or PaperClaim.ListsOfTrends => T("текст перед таблицей 1", "text before Table 1"),
        PaperClaim.RamifiedNet => T("текст перед таблицей 2", "text before Table 2"),
        PaperClaim.BeltGivesGrowth => T("текст перед таблицей 3", "text before Table 3"),
        PaperClaim.RayGivesGrowth or PaperClaim.RayGivesPotential => T("текст после рис. 2", "text after Fig. 2"),
        _ => throw Unknown(claim),
    };

    public static string ProvesNot(PaperClaim claim) => claim switch
    {
        PaperClaim.ExtremelyUneven => T(
            "Если неравномерность не показана, это ещё не равномерность: у немногих точек случайный узор бывает почти любым.",
            "Failing to show unevenness is not showing evenness: a few random points can form almost any pattern."),
        PaperClaim.OneCentre => T(
            "Число жителей не показывает того, о чём говорит статья, — где собраны администрация, деньги и предприятия. Оно зависит и от границ: самые большие города статья посчитала вместе с сёлами их округов.",
            "A population count does not show what the paper speaks of: where administration, money and businesses are. It also depends on the boundaries: the paper counts the largest towns together with the villages of their okrugs."),
        PaperClaim.ListsOfTrends => T(
            "Порядок по переписям не говорит, как городам живётся: статья могла иметь в виду и хозяйство, но называет население. Границы городов могли меняться.",
            "The censuses do not say how the towns are doing: the paper may have meant their economy too, but it names population. Town limits may have changed."),
        PaperClaim.RamifiedNet => T(
            "Среднее расстояние L этого показать не может: оно одинаково при любом размещении городов.",
            "The mean distance L cannot show this: it is the same wherever the towns are."),
        PaperClaim.BeltGivesGrowth => T(
            "Даже найденная связь не говорила бы, что города растут из-за пояса: ближе к центру края отличается не только дорога. Расстояние по прямой лишь заменяет время в пути: точного времени статья не даёт.",
            "Even a link, if found, would not mean that the belt makes towns grow: near the regional centre more than the road is different. The straight-line distance only stands in for travel time, which the paper does not give exactly."),
        PaperClaim.RayGivesGrowth => T(
            "Рост населения — лишь часть развития. Если связь не показана, это не значит, что луч не помогает: при таком числе городов заметна только большая разница.",
            "Population growth is only part of development. If no link is shown, that does not mean that a ray does not help: with so few towns only a large difference would be noticed."),
        PaperClaim.RayGivesPotential => T(
            "V учитывает только расстояния и число жителей, поэтому больше всего повторяет близость к самому большому городу. О дорогах, хозяйстве и о том, что луч даёт городу, он не говорит.",
            "V takes in only distances and populations, so it mostly repeats nearness to the largest city. It says nothing of roads, the economy or what a ray gives a town."),
        _ => throw Unknown(claim),
    };

    public static string Towns(ClaimTest test) => test is GroupsTest groups
        ? T($"{groups.Towns} ({groups.Named.Count} и {groups.Others.Count})", $"{groups.Towns} ({groups.Named.Count} and {groups.Others.Count})")
        : Numbers.Show(test.Towns);

    public static string Measured(ClaimTest test) => test switch
    {
        GroupsTest groups => Means(groups) + (groups.Figures is null ? "" : Order(groups)),
        RanksTest ranks => T(
            $"Связь места по расстоянию от центра с местом по росту, {(ranks.OfSmallTowns ? "малые города" : "все города, кроме центра")}: ",
            $"Link between rank by distance from the centre and rank by growth, {(ranks.OfSmallTowns ? "small towns" : "all towns except the centre")}: ")
            + (ranks.Correlation.Value is { } found ? $"ρ\u00A0=\u00A0{Numbers.Show(found.Rho, 2)}" : Numbers.None) + ".",
        TrendListsTest lists => Lists(lists),
        OneCentreTest centre => By(centre.Figures) + T(
            $"первый город ко второму: {Numbers.Show(centre.Primacy.OverSecond.Value, 2)}; правило «ранг — размер» даёт {Numbers.Show(OneCentreTest.OverSecondByRankSize)}. Показатель q = {Numbers.Show(centre.RankSize.Value?.Exponent, 3)} (1 — закон Ципфа).",
            $"the first town to the second: {Numbers.Show(centre.Primacy.OverSecond.Value, 2)}; the rank-size rule gives {Numbers.Show(OneCentreTest.OverSecondByRankSize)}. Exponent q = {Numbers.Show(centre.RankSize.Value?.Exponent, 3)} (1 is Zipf’s law)."),
        SpacingTest spacing => T(
            $"Среднее расстояние до ближайшего города, делённое на такое же у случайных точек внутри границ края: {Numbers.Show(spacing.Spacing.RatioEdge, 2)} (больше единицы — ровнее случайного).",
            $"Mean distance to the nearest town divided by that for random points inside the region’s border: {Numbers.Show(spacing.Spacing.RatioEdge, 2)} (over one: more even than random)."),
        _ => throw Unknown(test),
    };

    public static string Test(ClaimTest test) => test switch
    {
        GroupsTest groups when groups.Difference.Value is { } found => T("Разность средних, перестановки ", "Difference of means, permutations ") + Of(found.P, found.P.Greater),
        RanksTest ranks when ranks.Correlation.Value is { } found => T("Ранговая корреляция Спирмена, перестановки ", "Spearman’s rank correlation, permutations ") + Of(found.P, found.P.Less),
        SpacingTest spacing => T(
            $"Случайные размещения внутри границ, {Numbers.Show(spacing.Spacing.Runs)}: {P(spacing.Spacing.PTwoSided)} (двустороннее).",
            $"Random patterns inside the boundary, {Numbers.Show(spacing.Spacing.Runs)}: {P(spacing.Spacing.PTwoSided)} (two-sided)."),
        TrendListsTest => T("Сравнение каждой пары; случайности здесь нет, p не нужно.", "Every pair is compared; chance plays no part, so there is no p."),
        OneCentreTest => T($"Больше {Numbers.Show(OneCentreTest.OverSecondByRankSize)} — «согласуется». Список один, поэтому p нет.", $"Over {Numbers.Show(OneCentreTest.OverSecondByRankSize)} counts as “agrees”. There is only one list, so no p."),
        _ => T("Данных не хватает.", "Not enough data."),
    };

    /// <summary>"p = 0,043", "p < 0,001".</summary>
    public static string P(double p) => p < 0.001
        ? $"p\u00A0<\u00A0{Numbers.Show(0.001, 3)}"
        : $"p\u00A0=\u00A0{Numbers.Show(p, p < 0.1 ? 3 : 2)}";

    private static string Of(PermutationP p, double oneSided) =>
        (p.IsExact
            ? T($"(перебраны все {Numbers.Show(p.Arrangements)})", $"(all {Numbers.Show(p.Arrangements)})")
            : T($"({Numbers.Show(p.Arrangements)} случайных, всегда одних и тех же)", $"({Numbers.Show(p.Arrangements)} random ones, always the same)"))
        + T($": {P(p.TwoSided)} (двустороннее), {P(oneSided)} (одностороннее: направление названо в статье).",
            $": {P(p.TwoSided)} (two-sided), {P(oneSided)} (one-sided: the paper states the direction).");

    private static string By(FigureSet? figures) => figures == FigureSet.Paper
        ? T("По числам статьи: ", "From the paper’s figures: ")
        : T("По новейшим числам: ", "From the newest figures: ");

    private static string Means(GroupsTest groups)
    {
        var difference = groups.Difference.Value?.Difference;
        return groups.Claim switch
        {
            PaperClaim.RayGivesPotential => By(groups.Figures) + T(
                $"потенциал населения V, среднее у названных статьёй минус среднее у остальных малых городов: {Numbers.WithSign(difference, 0)}\u00A0чел./км.",
                $"population potential V, the mean of the towns the paper names minus that of the other small towns: {Numbers.WithSign(difference, 0)}\u00A0people per km."),
            PaperClaim.RayGivesGrowth => T(
                $"Рост за год между переписями: среднее у малых городов на лучах минус среднее у остальных: {Points(difference)}.",
                $"Growth a year between the censuses, the mean of small towns on the rays minus that of the others: {Points(difference)}."),
            PaperClaim.BeltGivesGrowth => T(
                $"Рост за год между переписями: среднее у малых городов 1-го пояса минус среднее у остальных: {Points(difference)}.",
                $"Growth a year between the censuses, the mean of small towns in belt 1 minus that of the others: {Points(difference)}."),
            _ => throw Unknown(groups.Claim),
        };
    }

    /// <summary>The town said to lie off the rays that has most, against the town named among the best that has least.</summary>
    private static string Order(GroupsTest groups)
    {
        var off = groups.Others.Where(town => town.Town.IsSaidToBeOffRays).OrderByDescending(town => town.Value).Take(1).ToList();
        var best = groups.Named.Where(town => town.Town.IsSaid(TownStatementTopic.HigherPotential))
            .OrderBy(town => town.Value).Take(1).ToList();
        return (off, best) is not ([var away], [var named]) ? "" : T(
            $" {away.Town.Name.Ru} («на отшибе») — {Numbers.Show(away.Value)}, {named.Town.Name.Ru} (в статье среди лучших) — {Numbers.Show(named.Value)}: {(away.Value > named.Value ? "порядок обратный" : "порядок как в статье")}.",
            $" {away.Town.Name.En} (“out of the way”) {Numbers.Show(away.Value)}, {named.Town.Name.En} (among the best) {Numbers.Show(named.Value)}: {(away.Value > named.Value ? "the order is reversed" : "the order is as in the paper")}.");
    }

    private static string Lists(TrendListsTest lists)
    {
        var fastest = lists.Stagnating.OrderBy(town => town.Value).Select(Yearly).FirstOrDefault();
        var slowest = lists.Shrinking.OrderByDescending(town => town.Value).Select(Yearly).FirstOrDefault();
        return T(
            $"Пар «не растёт — теряет жителей»: {lists.Pairs}; из них таких, где город первого списка терял быстрее (или рос медленнее): {lists.Reversed}.",
            $"Pairs “not growing – losing people”: {lists.Pairs}; pairs in which the former lost faster (or grew slower): {lists.Reversed}.")
            + (fastest is null || slowest is null ? "" : T(
                $" Ниже всех в первом списке — {fastest}; выше всех во втором — {slowest}.",
                $" Lowest in the first list: {fastest}; highest in the second: {slowest}."));

        static string Yearly(TownValue town) => $"{T(town.Town.Name)} ({Numbers.WithSign(town.Value, 2)}{T("\u00A0% в год", "% a year")})";
    }

    private static string Points(double? difference) => T($"{Numbers.WithSign(difference, 2)}\u00A0процентного пункта", $"{Numbers.WithSign(difference, 2)}\u00A0percentage points");

    private static ArgumentOutOfRangeException Unknown(object what) => new(nameof(what), what, "This has no text yet.");
}
