using SmallTowns.Domain.Scenarios;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Scenarios;

/// <summary>Scenarios in the words of the page and the paper, in Russian.</summary>
public static class ScenarioWords
{
    public const string NoEarlier = "Проверить нечем: у города нет переписи раньше тех двух, по которым взят темп.";

    public static readonly IReadOnlyList<string> DoesNotProve =
    [
        "Это не прогноз: сценарий отвечает, что было бы, если бы темп прошлого сохранился. Будет ли так, он не знает.",
        "Переезды, новые заводы и дороги, рождаемость и возраст жителей в расчёт не входят: чисел по возрастам портал не публикует.",
        "«Низкий» и «высокий» — наименьший и наибольший темп самого города за последние промежутки, а не вероятности: население может выйти за них.",
        "Границы города и порядок переписи менялись; между переписями портал этого не видит.",
        "Ошибка проверки получена на одном промежутке: следующая может быть больше.",
    ];

    public static string Of(ScenarioMethod method) => method switch
    {
        ScenarioMethod.Linear => "Линейный",
        ScenarioMethod.Exponential => "Экспоненциальный",
        ScenarioMethod.CensusRatio => "По отношению переписей",
        ScenarioMethod.OwnRate => "Со своим темпом",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>How it is computed, where base, low and high come from.</summary>
    public static string HowOf(ScenarioMethod method) => method switch
    {
        ScenarioMethod.Linear => "Каждый год прибавляется столько же человек, сколько в среднем за год между двумя последними переписями: P(t) = P₁ + b·(t − t₁), b = (P₁ − P₀) / (t₁ − t₀). " + Spread,
        ScenarioMethod.Exponential => "Каждый год население меняется на столько же процентов, на сколько в среднем за год между двумя последними переписями: P(t) = P₁·(1 + r)^(t − t₁), r = (P₁ / P₀)^(1 / (t₁ − t₀)) − 1. " + Spread,
        ScenarioMethod.CensusRatio => "За каждый следующий промежуток той же длины население меняется во столько же раз, во сколько между двумя последними переписями: P(t₁ + kΔ) = P₁·(P₁ / P₀)^k; внутри промежутка по прямой. " + Spread,
        ScenarioMethod.OwnRate => "Население меняется каждый год на столько процентов, сколько указал аналитик: P(t) = P₁·(1 + r)^(t − t₁). Низкий, основной и высокий темп указаны им же.",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    public static string Of(CalculationFault fault) => fault switch
    {
        CalculationFault.TooFew => "Переписей города мало: нужны две одной и той же территории (для своего темпа — одна).",
        CalculationFault.OutOfRange => $"Год — позже последней переписи и не дальше {PopulationScenario.MostYearsAhead} лет от неё.",
        CalculationFault.Reversed => "Низкий темп больше основного или основной больше высокого.",
        CalculationFault.SamePeriod => "Две переписи одного года: которая верна, портал не выбирает.",
        CalculationFault.NotPositive => "Одна из переписей никого не насчитала: темпа по ней нет.",
        CalculationFault.NoData => "Укажите свой темп.",
        _ => "По этим числам не посчитать.",
    };

    /// <summary>«−0,47 % в год», «+416,6 чел. в год».</summary>
    public static string Rate(ScenarioMethod method, double yearly) => method is ScenarioMethod.Linear
        ? $"{Numbers.WithSign(yearly, 1)} чел. в год"
        : $"{Numbers.PercentWithSign(100 * yearly, 2)} в год";

    public static string Of(BackTest test) =>
        $"Проверка на {test.FromYear}–{test.ToYear}: по переписям до {test.FromYear} года вышло бы {Numbers.Show(test.Projected)} чел., насчитали {Numbers.Show(test.Counted)}; "
        + $"ошибка {Numbers.WithSign(test.ErrorPeople)} чел., {Numbers.PercentWithSign(test.ErrorPercent, 2)}.";

    /// <summary>Of the own rate nothing is known of before: the check takes the rate that is typed now.</summary>
    public static string TestOf(PopulationScenario scenario) => scenario.BackTest is not { } test ? NoEarlierOf(scenario)
        : scenario.Method is ScenarioMethod.OwnRate ? $"{Of(test)} Темп взят нынешний." : Of(test);

    private static string NoEarlierOf(PopulationScenario scenario) =>
        scenario.Method is ScenarioMethod.OwnRate ? "Проверить нечем: у города одна перепись." : NoEarlier;

    private static readonly string Spread =
        $"Основной — темп последнего промежутка; низкий и высокий — наименьший и наибольший темп последних {PopulationScenario.MostIntervals} промежутков. У города с одним промежутком их нет.";
}
