using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Every published travel time from the centre, with the belt that follows from it and the one that was printed.</summary>
public static class TravelTimesDataset
{
    public static Dataset Definition { get; } = FigureOfTown.TownColumns()
        .Add("travelMinutes", row => row.Figure.Value, new("Время в пути", "Travel time"),
            new("Время в пути от центра региона.", "Travel time from the region’s centre."), Units.Minutes)
        .Add("travelMinutesTo", row => row.Figure.UpperValue, new("Время в пути, до", "Travel time, to"),
            new("Второй конец промежутка, если travelQualifier — range.", "The second end of a range, where travelQualifier is range."), Units.Minutes)
        .Add("travelQualifier", row => row.Figure.Qualifier, new("Уточнение", "Reading"),
            new("exact — точно, about — около, lessThan — меньше, moreThan — больше, range — промежуток.", "exact, about, lessThan, moreThan or range."))
        .Add("travelMode", row => row.Figure.Mode, new("Способ поездки", "Mode of travel"),
            new("notStated — источник не говорит, road — автодорога, rail — железная дорога.", "notStated where the source does not say; road or rail."))
        .Add("travelYear", row => row.Figure.Year, new("Год", "Year"),
            new("Пусто, если источник не говорит, когда измерено.", "Empty where the source does not say when it was measured."))
        .Add("basis", row => row.Figure.Basis, new("Территория", "Territory"),
            new("До какой территории считается время.", "The territory to which the time is counted."))
        .Add("beltByRule", row => Belt(row).ByRule, new("Пояс по правилу", "Belt by rule"),
            new("Пояс расселения 1, 2 или 3, вычисленный по этому времени; пусто, если метод пояса не называет.",
                "Settlement belt 1, 2 or 3, computed from this time; empty where the method names none."))
        .Add("beltBasis", row => Belt(row).Basis, new("Основание пояса", "Basis of the belt"),
            new("value — по числу минут, bound — точное время неизвестно, только «меньше» или «больше», undefined — пояса нет.",
                "value from stated minutes, bound where only “less than” or “more than” is known, undefined where there is no belt."))
        .Add("beltReason", row => Belt(row).Reason, new("Чем определён пояс", "Reason of the belt"),
            new("На что опиралось правило или почему пояса нет.", "What the rule went by, or why there is no belt."))
        .Add("beltPublished", row => Belt(row).Published, new("Опубликованный пояс", "Published belt"),
            new("Пояс, напечатанный в публикации или назначенный экспертом.", "Belt printed in a publication or set by an expert."))
        .Add("beltPublishedSource", row => Belt(row).PublishedSource, new("Источник опубликованного пояса", "Source of the published belt"),
            new("Код источника опубликованного пояса.", "Code of the source of the published belt."))
        .Add("beltConflict", row => Belt(row).Conflict, new("Пояса расходятся", "Belts conflict"),
            new("true — опубликованный пояс не тот, что по правилу.", "true where the published belt is not the one by rule."))
        .AddOrigin()
        .Build(
            "travel-times",
            new("Время в пути и пояса расселения", "Travel times and settlement belts"),
            new("Опубликованное время в пути от центра региона и пояс, который из него следует, рядом с напечатанным. Городов без времени здесь нет.",
                "Published travel times from the region’s centre, and the belt that follows beside the one in print. Towns without a time are not here."),
            system => FigureOfTown.All(system, FigureKind.TravelTime),
            row => row.Point,
            ["slug", "travelMode", "travelYear", "basis", "source"],
            new("время в пути, пояс расселения, города", "travel time, settlement belt, towns"), "explore?measure=travel-time") with
    {
        Cube = new([new("slug", "nameRu", "nameEn", "geo"), new("travelMode")], ["travelMinutes"], OnlyIf: "isChosen"),
    };

    /// <summary>Of this time, which need not be the one that stands for the town.</summary>
    private static BeltAnswer Belt(FigureOfTown row)
    {
        var rule = row.System.Region.BeltRule.Assess(row.Figure.Value, row.Figure.Qualifier, row.Figure.UpperValue);
        return BeltAnswer.Of(new BeltComparison(rule, row.Town.ExpertBelt?.Belt), row.Town.ExpertBelt?.Source.Code);
    }
}
