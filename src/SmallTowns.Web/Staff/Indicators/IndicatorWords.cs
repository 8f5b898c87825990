using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>The topics of the catalogue, and the fields of an indicator by the names that its form gives them.</summary>
internal static class IndicatorWords
{
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

    public static ConflictField Of(FieldConflict conflict) => conflict.Field == "topic"
        ? new(conflict.Field, LabelOf(conflict.Field), TopicOf(conflict.Base), TopicOf(conflict.Theirs), TopicOf(conflict.Mine))
        : new(conflict.Field, LabelOf(conflict.Field), conflict.Base, conflict.Theirs, conflict.Mine);

    private static string LabelOf(string field) => field switch
    {
        "nameRu" => "Название",
        "nameEn" => "Название по-английски",
        "unitRu" => "Единица",
        "unitEn" => "Единица по-английски",
        "decimals" => "Знаков после запятой",
        "topic" => "Тема",
        "plausibleFrom" => "Правдоподобно от",
        "plausibleTo" => "Правдоподобно до",
        "plausibleChangePercent" => "Правдоподобное изменение, %",
        "dueEveryMonths" => "Обновлять раз в столько месяцев",
        "definitionSourceRu" => "Откуда определение",
        "definitionSourceEn" => "Откуда определение, по-английски",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field has no name yet."),
    };

    private static string? TopicOf(string? number) =>
        number is null ? null : Of((IndicatorTopic)int.Parse(number, CultureInfo.InvariantCulture));
}
