using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Methodology;

/// <summary>A place on one of the pages of the methodology.</summary>
public sealed record MethodologyPlace(string Id, string Name);

/// <summary>
/// What stands on which page of the methodology. All of it stood on the first page once: that page still has an anchor for
/// each place, because a browser keeps the fragment of an old link to itself and no server can send it on.
/// </summary>
public static class MethodologyContents
{
    public const string CalculationsPath = "methodology";
    public const string FiguresPath = "methodology/figures";
    public const string PaperPath = "methodology/paper";
    public const string SitesPath = "methodology/sites";
    public const string MatchingPath = "methodology/matching";

    public static string CalculationsName => T("Расчёты", "Calculations");

    public static string FiguresName => T("Правила для чисел", "Rules for figures");

    public static string PaperName => T("Сверка со статьёй", "Check against the paper");

    public static string SitesName => T("Правила для площадок", "Rules for sites");
    public static string MatchingName => T("Подбор", "Matching");

    public static IReadOnlyList<MethodologyPlace> Calculations =>
    [
        new("density", T("Плотность населения", "Population density")),
        new("classes", T("Категории городов и их доли", "Size classes and their shares")),
        new("growth", T("Изменение численности", "Population growth")),
        new("mean-distance", T("Среднее расстояние", "Mean distance")),
        new("great-circle", T("Расстояние по прямой", "Distance as the crow flies")),
        new("nearest-neighbours", T("Индекс Кларка — Эванса", "Clark–Evans index")),
        new("spacing-test", T("Проверка случайными точками", "Test by random points")),
        new("belts", T("Пояса расселения", "Settlement belts")),
        new("primacy", T("Первенство", "Primacy")),
        new("rank-size", T("Правило «ранг — размер»", "Rank-size rule")),
        new("inequality", T("Джини и Херфиндаль", "Gini and Herfindahl")),
        new("potential", T("Потенциал населения", "Potential of population")),
        new("similar", T("Похожие города", "Similar towns")),
    ];

    public static IReadOnlyList<MethodologyPlace> Figures =>
    [
        new("stated", T("Что сказано при числе", "What is said with a number")),
        new("territories", T("Территории", "Territories")),
        new("compared", T("Новейшее и для сравнения", "Newest, and compared")),
        new("qualifiers", T("Неточные числа и округление", "Inexact numbers and rounding")),
        new("missing", T("Чего нет", "What is missing")),
        new("publishing", T("Как число попадает на портал", "How a number gets here")),
        new("history", T("Если число изменилось", "When a number changes")),
        new("membership", T("Право вступить в Ассоциацию", "Eligibility for membership")),
        new("versions", T("Редакции методики", "Editions of the methodology")),
    ];

    public static IReadOnlyList<MethodologyPlace> Sites =>
    [
        new("unknown", T("Значение, «нет», «неизвестно»", "A value, “none”, “unknown”")),
        new("reserve", T("Общий резерв мощности", "Shared reserve of capacity")),
        new("readiness", T("Уровень готовности", "Readiness level")),
        new("months", T("Месяцы до начала работы", "Months until operation")),
        new("totals", T("Итоги площадки", "Totals of a site")),
    ];

    public static IReadOnlyList<MethodologyPlace> Paper =>
    [
        new("printed", T("Напечатано и рассчитано", "Printed and computed")),
        new("claims", T("Утверждения статьи", "Claims of the paper")),
        new("permutations", T("Проверка перестановками", "Permutation tests")),
        new("discrepancies", T("Расхождения статьи", "Discrepancies of the paper")),
    ];
}
