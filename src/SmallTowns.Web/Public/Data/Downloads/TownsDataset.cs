using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>The list of the API, one row a town.</summary>
public static class TownsDataset
{
    public static Dataset Definition { get; } = new DatasetColumns<TownAnswer>()
        .Add("slug", town => town.Slug, new("Код города", "Town code"),
            new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
        .Add("nameRu", town => town.NameRu, new("Название", "Name in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
        .Add("nameEn", town => town.NameEn, new("Название по-английски", "Name in English"), new("Название города по-английски.", "Name of the town in English."))
        .Add("latitude", town => town.Latitude, new("Широта", "Latitude"), new("Широта точки города.", "Latitude of the town’s point."), Units.Degrees)
        .Add("longitude", town => town.Longitude, new("Долгота", "Longitude"), new("Долгота точки города.", "Longitude of the town’s point."), Units.Degrees)
        .Add("geonamesId", town => town.GeonamesId, new("Номер GeoNames", "GeoNames number"),
            new("Номер города в справочнике GeoNames, откуда взяты координаты.", "Number of the town in GeoNames, the gazetteer of the coordinates."))
        .Add("coordinatesSource", town => SourceOf(town, "latitude"), new("Источник координат", "Source of the coordinates"),
            new("Код источника координат.", "Code of the source of the coordinates."))
        .Add("oktmo", town => town.Oktmo, new("ОКТМО", "OKTMO"),
            new("Код по общероссийскому классификатору территорий муниципальных образований (текст: начальные нули значимы).",
                "Code of the Russian classification of municipal territories (text: leading zeros count)."))
        .Add("townSinceYear", town => town.TownSinceYear, new("Год статуса города", "Town status since"),
            new("Год получения статуса города.", "Year in which it became a town."))
        .Add("isCentre", town => town.IsCentre, new("Центр региона", "Centre of the region"),
            new("Город, от которого считают время в пути.", "The town from which travel time is counted."))
        .Add("isMember", town => town.IsMember, new("Член Ассоциации", "Member of the Association"),
            new("Состоит ли город в Ассоциации сегодня.", "Whether the town is a member of the Association today."))
        .Add("membershipEligibility", town => town.MembershipEligibility, new("Право на членство", "Eligibility for membership"),
            new("По численности: eligible — ниже порога; eligibleNearLimit — ниже, но рядом с ним; notEligibleNearLimit — у порога или чуть выше; notEligible — выше.",
                "By population: eligible is below the limit; eligibleNearLimit is below but near it; notEligibleNearLimit is at it or just above; notEligible is above."))
        .Add("figureSet", town => town.FigureSet, new("Набор чисел", "Set of figures"),
            new("newest — город сравнивают по самым новым числам, известным почти для всех городов; paper — по числам статьи.",
                "newest: towns are compared by the newest figures known for nearly all of them; paper: by the figures of the paper."))
        .Add("population", town => town.Population, new("Население", "Population"),
            new("Численность населения: показатель, по которому город сравнивают с другими.", "Population: the figure by which the town is compared with others."), Units.People)
        .Add("populationYear", town => town.PopulationYear, new("Год населения", "Year of the population"),
            new("Год, к которому относится численность.", "The year that the population refers to."))
        .Add("populationBasis", town => town.PopulationBasis, new("Территория населения", "Territory of the population"),
            new("Чьё это население: town — города, urbanSettlement — городского поселения, urbanOkrug — городского округа, municipalOkrug — муниципального округа, district — района.",
                "Whose population it is: town, urbanSettlement, urbanOkrug and municipalOkrug (a town with the villages around it) or district."))
        .Add("populationMethod", town => town.PopulationMethod, new("Способ подсчёта", "Method of counting"),
            new("census — перепись, estimateOnFirstOfJanuary — оценка на 1 января, published — напечатано без указания способа.",
                "census, estimateOnFirstOfJanuary, or published (printed without saying how it was counted)."))
        .Add("populationRoundedTo", town => town.PopulationRoundedTo, new("Округление населения", "Rounding of the population"),
            new("1 — точное число, 100 — источник округляет до сотен.", "1 for an exact count, 100 where the source rounds to hundreds."), Units.People)
        .Add("populationStatus", town => town.PopulationStatus, new("Статус численности", "Standing of the population"),
            new("Кто ручается за число: official — официальная статистика, municipal — администрация, estimate — оценка, expert — эксперт, publishedInPaper — напечатано в статье, secondary — справочник со ссылкой на статистику.",
                "Who vouches for the number: official (statistics), municipal (the town hall), estimate, expert, publishedInPaper, or secondary (a reference work citing statistics)."))
        .Add("populationSource", town => town.PopulationSource, new("Источник населения", "Source of the population"),
            new("Код источника численности.", "Code of the source of the population."))
        .Add("latestPopulation", town => town.LatestPopulation, new("Последнее население", "Latest population"),
            new("Самая новая численность самого города; такого же года у других городов может не быть.", "The newest population of the town proper; other towns may not have that year."), Units.People)
        .Add("latestPopulationYear", town => town.LatestPopulationYear, new("Год последнего населения", "Year of the latest population"),
            new("Год, к которому относится самая новая численность.", "The year that the newest population refers to."))
        .Add("latestPopulationMethod", town => town.LatestPopulationMethod, new("Способ подсчёта последнего населения", "Method of the latest population"),
            new("Как сосчитана самая новая численность; значения — как у populationMethod.", "How the newest population was counted; values as in populationMethod."))
        .Add("latestPopulationSource", town => town.LatestPopulationSource, new("Источник последнего населения", "Source of the latest population"),
            new("Код источника самой новой численности.", "Code of the source of the newest population."))
        .Add("areaSquareKm", town => town.AreaSquareKm, new("Площадь", "Area"),
            new("Площадь территории, названной в areaBasis.", "Area of the territory named in areaBasis."), Units.SquareKm)
        .Add("areaYear", town => town.AreaYear, new("Год площади", "Year of the area"),
            new("Год, к которому относится площадь.", "The year that the area refers to."))
        .Add("areaBasis", town => town.AreaBasis, new("Территория площади", "Territory of the area"),
            new("Чья это площадь; значения — как у populationBasis.", "Whose area it is; values as in populationBasis."))
        .Add("areaStatus", town => town.AreaStatus, new("Статус площади", "Standing of the area"),
            new("Кто ручается за число; значения — как у populationStatus.", "Who vouches for the number; values as in populationStatus."))
        .Add("areaSource", town => town.AreaSource, new("Источник площади", "Source of the area"),
            new("Код источника площади.", "Code of the source of the area."))
        .Add("densityPerSquareKm", town => town.DensityPerSquareKm, new("Плотность", "Density"),
            new("Население, делённое на площадь; вычислено, не округлено.", "Population divided by area; computed, not rounded."), Units.PeoplePerSquareKm)
        .Add("densityMixesBases", town => town.DensityMixesBases, new("Плотность смешивает территории", "Density mixes territories"),
            new("true — население и площадь относятся к разным территориям: такие плотности нельзя сравнивать между городами.",
                "true where population and area belong to different territories: such densities cannot be compared between towns."))
        .Add("sizeClass", town => town.SizeClass, new("Категория", "Size class"),
            new("small — малый, medium — средний, big — большой, large — крупный, largest — крупнейший; вычислена по численности.",
                "small, medium, big, large or largest; computed from the population."))
        .Add("travelMinutes", town => town.TravelMinutes, new("Время в пути", "Travel time"),
            new("Время в пути от центра региона.", "Travel time from the region’s centre."), Units.Minutes)
        .Add("travelMinutesTo", town => town.TravelMinutesTo, new("Время в пути, до", "Travel time, to"),
            new("Второй конец промежутка, если travelQualifier — range.", "The second end of a range, where travelQualifier is range."), Units.Minutes)
        .Add("travelQualifier", town => town.TravelQualifier, new("Уточнение времени", "Reading of the time"),
            new("exact — точно, about — около, lessThan — меньше, moreThan — больше, range — промежуток.", "exact, about, lessThan, moreThan or range."))
        .Add("travelMode", town => town.TravelMode, new("Способ поездки", "Mode of travel"),
            new("notStated — источник не говорит, road — автодорога, rail — железная дорога.", "notStated where the source does not say; road or rail."))
        .Add("travelYear", town => town.TravelYear, new("Год времени в пути", "Year of the travel time"),
            new("Пусто, если источник не говорит, когда измерено.", "Empty where the source does not say when it was measured."))
        .Add("travelStatus", town => town.TravelStatus, new("Статус времени в пути", "Standing of the travel time"),
            new("Кто ручается за число; значения — как у populationStatus.", "Who vouches for the number; values as in populationStatus."))
        .Add("travelSource", town => town.TravelSource, new("Источник времени в пути", "Source of the travel time"),
            new("Код источника времени в пути.", "Code of the source of the travel time."))
        .Add("beltByRule", town => town.Belt.ByRule, new("Пояс по правилу", "Belt by rule"),
            new("Пояс расселения 1, 2 или 3, вычисленный по времени в пути; пусто, если метод пояса не называет.",
                "Settlement belt 1, 2 or 3, computed from the travel time; empty where the method names none."))
        .Add("beltBasis", town => town.Belt.Basis, new("Основание пояса", "Basis of the belt"),
            new("value — по числу минут, bound — точное время неизвестно, только «меньше» или «больше», undefined — пояса нет.",
                "value from stated minutes, bound where only “less than” or “more than” is known, undefined where there is no belt."))
        .Add("beltReason", town => town.Belt.Reason, new("Чем определён пояс", "Reason of the belt"),
            new("На что опиралось правило или почему пояса нет.", "What the rule went by, or why there is no belt."))
        .Add("beltPublished", town => town.Belt.Published, new("Опубликованный пояс", "Published belt"),
            new("Пояс, напечатанный в публикации или назначенный экспертом.", "Belt printed in a publication or set by an expert."))
        .Add("beltPublishedSource", town => town.Belt.PublishedSource, new("Источник опубликованного пояса", "Source of the published belt"),
            new("Код источника опубликованного пояса.", "Code of the source of the published belt."))
        .Add("beltConflict", town => town.Belt.Conflict, new("Пояса расходятся", "Belts conflict"),
            new("true — опубликованный пояс не тот, что по правилу.", "true where the published belt is not the one by rule."))
        .Add("rays", town => string.Join(' ', town.Rays), new("Транспортные лучи", "Transport rays"),
            new("Коды лучей, на которых лежит город, через пробел; пусто, если такой луч не известен.",
                "Codes of the rays that the town lies on, separated by spaces; empty where none is known."))
        .Build(
            "towns",
            new("Города региона", "Towns of the region"),
            new("Все города: координаты, население, площадь, плотность, категория, время в пути и пояс расселения; у каждого числа — год, территория и источник.",
                "All towns: coordinates, population, area, density, size class, travel time and settlement belt; each number with year, territory and source."),
            TownAnswers.All,
            town => (town.Latitude, town.Longitude),
            ["slug"], new("города, население, площадь, плотность, пояс расселения", "towns, population, area, density, settlement belt"), "towns") with
    {
        Refresh = Refresh.Yearly,
        Cube = new([new("slug", "nameRu", "nameEn", "geo")], ["population", "areaSquareKm", "densityPerSquareKm", "travelMinutes"]),
    };

    private static string? SourceOf(TownAnswer town, string field) =>
        town.Sources.FirstOrDefault(source => source.Fields.Contains(field))?.Code;
}
