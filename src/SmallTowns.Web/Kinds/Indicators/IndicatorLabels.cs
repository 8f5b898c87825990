using SmallTowns.Domain.Figures;

namespace SmallTowns.Web.Kinds.Indicators;

/// <summary>The topics of the catalogue, and the fields of an indicator by the names that its form gives them.</summary>
public static class IndicatorLabels
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["nameRu"] = "Название",
        ["nameEn"] = "Название по-английски",
        ["unitRu"] = "Единица",
        ["unitEn"] = "Единица по-английски",
        ["decimals"] = "Знаков после запятой",
        ["topic"] = "Тема",
        ["plausibleFrom"] = "Правдоподобно от",
        ["plausibleTo"] = "Правдоподобно до",
        ["plausibleChangePercent"] = "Правдоподобное изменение, %",
        ["dueEveryMonths"] = "Обновлять раз в столько месяцев",
        ["definitionSourceRu"] = "Откуда определение",
        ["definitionSourceEn"] = "Откуда определение, по-английски",
    };

    public static string Of(IndicatorTopic topic) => topic switch
    {
        IndicatorTopic.Position => "Положение",
        IndicatorTopic.Population => "Население",
        IndicatorTopic.Labour => "Труд",
        IndicatorTopic.LivingStandard => "Уровень жизни",
        IndicatorTopic.Housing => "Жильё",
        IndicatorTopic.Social => "Социальная сфера",
        IndicatorTopic.Investment => "Инвестиции",
        IndicatorTopic.Enterprises => "Предприятия",
        IndicatorTopic.Industry => "Промышленность",
        IndicatorTopic.Construction => "Строительство",
        IndicatorTopic.Trade => "Торговля",
        IndicatorTopic.Utilities => "Коммунальное хозяйство",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "This topic has no name yet."),
    };
}
