using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Share;

/// <summary>What a link to a page shows where it is passed on: the name of the page and a few words or numbers of it.</summary>
/// <param name="Here">The town that stands out on the map; none for a page about the region.</param>
public sealed record ShareCard(string Title, IReadOnlyList<string> Lines, PublishedTown? Here = null)
{
    /// <summary>The kinds of pages by their names in addresses, as <see cref="Shell.PageHead.Share"/> gives them.</summary>
    public static IReadOnlyDictionary<string, Func<SettlementSystem, ShareCard>> OfPages { get; } = new Dictionary<string, Func<SettlementSystem, ShareCard>>
    {
        ["home"] = system => new(Portal.Name, [Count(system), T("Население, рост, площадь, дорога до Краснодара", "Population, growth, area, the way to Krasnodar")]),
        ["towns"] = system => new(T("Города края", "Towns of the region"), [Count(system), T("Таблица и карта: население, площадь, время в пути", "Table and map: population, area, travel time")]),
        ["compare"] = _ => new(T("Сравнение городов", "Compare towns"), [T("Население, площадь, плотность и расстояния рядом", "Population, area, density and distances side by side")]),
        ["explore"] = _ => new(T("Показатели городов", "Measures of towns"), [T("Любой показатель любых городов: таблица, графики, карта", "Any measure of any towns: table, charts, map")]),
        ["demand"] = _ => new(T("Что нужно местной экономике", "What the local economy needs"), [T("Товар, объём, срок, учреждение", "Goods, volume, term, an office"), T("Только открытое сегодня", "Only what is open today")]),
        ["support"] = _ => new(T("Поддержка инвесторов", "Support for investors"), [T("Что даёт, кому, по какому закону", "What it gives, to whom, by which law"), T("Меры края и городов", "Measures of the region and its towns")]),
        ["sites"] = _ => new(T("Площадки, участки и помещения", "Sites, plots and premises"), [T("Площадь, сети, сроки, готовность", "Area, networks, terms, readiness"), T("Неизвестное показано, а не спрятано", "What is unknown is shown, not hidden")]),
        ["life"] = _ => new(T("Жизнь и работа в городах", "Live and work in the towns"), [T("Зарплата, вакансии, жильё, тарифы", "Wages, vacancies, housing, tariffs"), T("У каждого числа год, территория, источник", "Each number with year, territory, source")]),
        ["vacancies"] = _ => new(T("Вакансии", "Vacancies"), [T("Работа в городах края", "Jobs in the towns of the region")]),
        ["outages"] = _ => new(T("Отключения", "Outages"), [T("Что отключено, где и до какого часа", "What is off, where and until when")]),
        ["settlement"] = system => new(T("Система расселения", "Settlement system"), [Count(system), .. People(system), T($"В среднем {Numbers.Show(system.Result.MeanDistanceKm.Value, 1)} км между городами", $"{Numbers.Show(system.Result.MeanDistanceKm.Value, 1)} km between towns on average")]),
        ["potential"] = _ => new(T("Роль и потенциал малых городов", "The role and potential of small towns"), [T("Чем они живут и что им мешает", "What they live by and what holds them back")]),
        ["news"] = _ => new(T("Новости малых городов", "News of the small towns"), [T("По городам, темам и годам", "By town, topic and year"), T("Исправления не прячутся", "Corrections are not hidden")]),
        ["events"] = _ => new(T("События малых городов", "Events of the small towns"), [T("День, место, кто проводит", "Day, place, organiser"), T("Список, месяц, файл календаря", "A list, a month, a calendar file")]),
        ["association"] = _ => new(T("Ассоциация малых городов", "The Association of small towns"), [T("Для чего она предложена, её цели и устройство", "Why it is proposed, its goals and structure")]),
        ["methodology"] = _ => new(T("Методика", "Methodology"), [T("Как посчитано каждое число и чего оно не доказывает", "How each number is computed, and what it does not prove")]),
        ["data"] = _ => new(T("Открытые данные", "Open data"), ["CSV, Excel, JSON, GeoJSON, API", T("У каждого числа есть год и источник", "Every number has its year and source")]),
        ["sources"] = _ => new(T("Источники", "Sources"), [T("Откуда взято каждое число", "Where every number comes from")]),
    };

    public static ShareCard Of(SettlementSystem system, PublishedTown town)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(town);
        List<string> lines = [];
        if (town.LatestPopulation is { } people)
            lines.Add(T($"Население {Numbers.Show(people.Value)} ({people.Year})", $"Population {Numbers.Show(people.Value)} ({people.Year})"));
        if (system.Censuses?.GrowthOf(town) is { Growth.Percent.Value: { } percent } growth)
            lines.Add(T($"{Numbers.PercentWithSign(percent)} с {growth.Earlier.Year} по {growth.Later.Year} год", $"{Numbers.PercentWithSign(percent)} from {growth.Earlier.Year} to {growth.Later.Year}"));
        lines.Add(T(system.Region.Name));
        return new(T(town.Name), lines, town);
    }

    private static string Count(SettlementSystem system)
    {
        var small = system.Result.SizeClasses[SizeClass.Small].Towns;
        return T($"Городов {system.Towns.Count}, из них малых {small}", $"{system.Towns.Count} towns, {small} of them small");
    }

    private static IEnumerable<string> People(SettlementSystem system) => system.ComparedYear is { } year
        ? [T($"{Numbers.Show(system.Result.Population)} жителей ({year})", $"{Numbers.Show(system.Result.Population)} people ({year})")]
        : [];
}
