using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Public.Search;

/// <summary>Pages that are a part of the program, and the formulas on them: they change with a version, and the number of the making with them.</summary>
public sealed class PageSearch : SearchPart
{
    public const string Code = "page";

    private static readonly LocalizedText Page = new("Страница портала", "Page of the portal");
    private static readonly LocalizedText Method = new("Методика", "Methodology");

    private static readonly IReadOnlyList<SearchEntry> Entries =
    [
        Of(Page, "towns", new("Города края", "Towns of the region"),
            new("Список всех городов: население, площадь, плотность, время в пути до центра, пояс расселения. Отбор и сортировка, карта.",
                "All towns: population, area, density, travel time to the centre, settlement belt. Filter, sort, map.")),
        Of(Page, "towns/compare", new("Сравнение городов", "Comparing towns"),
            new("Несколько городов рядом: население, плотность, расстояния между ними, изменение численности.",
                "Several towns side by side: population, density, the distances between them, change of population.")),
        Of(Page, "life", new("Жизнь и работа", "Live and work"),
            new("Зарплата, безработица, вакансии, цена жилья, тарифы ЖКХ, износ сетей по городам: год, территория, источник.",
                "Wages, unemployment, vacancies, housing prices, tariffs, wear of networks by town: year, territory, source.")),
        Of(Page, "life/vacancies", new("Вакансии", "Vacancies"),
            new("Работа в городах края: профессия, зарплата, график, ссылка на «Работа России».", "Jobs in the towns of the region: profession, pay, schedule, link to the original.")),
        Of(Page, "life/outages", new("Отключения воды, тепла, газа и света", "Outages of water, heat, gas and power"),
            new("Что отключено, где и до какого часа; телефон диспетчера; история за год; сообщить об отключении.", "What is off, where and until when; the dispatcher’s telephone; a year’s history; report an outage.")),
        Of(Page, "settlement", new("Система расселения", "Settlement system"),
            new("Карта расселения, категории городов и их доли, пояса расселения, среднее расстояние между городами, плотность населения.",
                "Map of settlement, size classes and their shares, settlement belts, mean distance between towns, population density.")),
        Of(Page, "potential", new("Роль и потенциал малых городов", "The role and potential of small towns"),
            new("Зачем нужны малые города и что им мешает: доля горожан края, моноцентризм и первенство Краснодара, сельское хозяйство, образование, туризм, дороги и полосы, поддержка.",
                "What small towns are for and what holds them back: urban share of the region, primacy of Krasnodar, agriculture, education, tourism, roads and strips, support.")),
        Of(Page, "association", new("Региональная ассоциация поддержки малых городов", "Regional Association for the Support of Small Towns"),
            new("Для чего предложена Ассоциация, какие города могут вступить, форма некоммерческого партнёрства.",
                "Why the Association is proposed, which towns may join, the form of a non-profit partnership.")),
        Of(Page, "association/structure", new("Структура Ассоциации", "Structure of the Association"),
            new("Общее собрание, коллегия директоров и отделы: состав, задачи и должности.",
                "The general assembly, the board of directors and the departments: composition, tasks and positions.")),
        Of(Page, "association/members", new("Участники Ассоциации", "Members of the Association"),
            new("Какие малые города могут вступить: численность, год, источник и близость к пределу.",
                "Which small towns may join: population, year, source and distance to the limit.")),
        Of(Page, "association/documents", new("Документы Ассоциации", "Documents of the Association"),
            new("Устав, годовой отчёт, бухгалтерская отчётность, протоколы.", "Charter, annual report, accounts, minutes.")),
        Of(Page, "association/charter", new("Как Ассоциация голосует", "How the Association votes"),
            new("Устав: кворум и большинство по видам вопросов, тайное и заочное голосование, кто решает при равенстве голосов.",
                "The charter: quorum and majority by type of question, secret and absentee ballots, ties.")),
        Of(Page, "association/decisions", new("Решения общего собрания", "Decisions of the general assembly"),
            new("Что решило общее собрание Ассоциации: текст, подсчёт голосов, действует ли решение. Лента Atom.",
                "What the general assembly of the Association decided: text, count of votes, whether it is in force. Atom feed.")),
        Of(Page, "association/warnings", new("Предупреждения Ассоциации", "Warnings of the Association"),
            new("Где числа городов показывают беду: правило, числа, чем кончилось.", "Where the numbers of towns show trouble: the rule, the figures, what came of it.")),
        Of(Page, "association/charter/simulator", new("Исход голосования", "Outcome of a vote"),
            new("Посчитать кворум и сколько голосов нужно для решения.", "Work out the quorum and how many votes a decision needs.")),
        Of(Page, "data", new("Открытые данные", "Open data"),
            new("Наборы с паспортами и версиями: CSV, Excel, JSON, GeoJSON, Parquet, JSON-stat; города, история населения, время в пути. Программный интерфейс (API), примеры запросов.",
                "Datasets with passports and versions: CSV, Excel, JSON, GeoJSON, Parquet, JSON-stat; towns, population history, travel times. The API, sample requests.")),
        Of(Page, "api/reference", new("Справочник по API", "API reference"),
            new("Программный интерфейс портала: адреса, параметры, ответы и поля, примеры запросов.",
                "The portal’s API: addresses, parameters, answers and fields, examples of requests.")),
        Of(Page, "about/sources", new("Источники", "Sources"),
            new("Откуда взяты числа портала: издатели, ссылки, лицензии. Как пользоваться данными портала.",
                "Where the portal’s numbers come from: publishers, links, licences. Using the portal’s data.")),
        Of(Page, "accessibility", new("Доступность", "Accessibility"),
            new("Версия для слабовидящих, работа с клавиатуры и с программами чтения с экрана.",
                "Display settings, keyboard and screen readers.")),
        Of(Page, "contacts", new("Контакты", "Contacts"),
            new("Кто ведёт портал, как с ним связаться, куда сообщить о неверном числе.",
                "Who runs the portal, how to reach them, where to report a wrong number.")),
        Of(Page, "privacy", new("Персональные данные", "Personal data"),
            new("Cookie, журнал сервера, учётные записи сотрудников, согласия названных людей и как убрать сведения о себе.",
                "Cookies, the server’s log, accounts of the staff, consents of people named, and how to have your data removed.")),
        Of(Page, "methodology", new("Методика расчётов", "Methodology: calculations"),
            new("Как считаются показатели портала: формулы, единицы, источники, примеры и пределы.",
                "How the indicators are computed: formulas, units, sources, examples and limits.")),
        Of(Page, "methodology/figures", new("Методика: правила для чисел", "Methodology: rules for figures"),
            new("Откуда берутся числа, к какой территории и году относятся, какое показано, как округляются, проверяются и снимаются с публикации.",
                "Where the numbers come from, their territory and year, which one is shown, how they are rounded, reviewed and withdrawn.")),
        Of(Page, "investors", new("Инвесторам: найти место для дела", "Investors: find a place for your business"),
            new("Площадки, участки, здания и помещения с сетями, ценой и готовностью; города и показатели для инвестора.",
                "Sites, plots, buildings and premises with utilities, price and readiness; towns and measures for an investor.")),
        Of(Page, "investors/sites", new("Площадки, участки и помещения", "Sites, plots and premises"),
            new("Отбор по площади, электричеству, газу, воде, дорогам, цене, сроку и готовности; карта и файлы.",
                "Filters by area, power, gas, water, roads, price, term and readiness; map and files.")),
        Of(Page, "investors/match", new("Подбор площадки или города", "Match a site or a town"),
            new("Условия воронкой и желания с весами: что за, что против и чего не знают.",
                "Conditions as a funnel and wishes with weights: what speaks for it, what against and what nobody knows.")),
        Of(Page, "investors/start", new("Инвесторам: пять вопросов", "Investors: five questions"),
            new("Отрасль, земля или здание, сколько людей, места и мощности, к какому сроку — и что подходит.",
                "Sector, land or building, how many people, how much room and power, by when: and what fits.")),
        Of(Page, "methodology/matching", new("Методика: подбор", "Methodology: matching"),
            new("Воронка условий, баллы и веса, неизвестное, проверка первого места: формулы с примером.",
                "The funnel of conditions, points and weights, the unknown, the trial of the first place: formulas with an example.")),
        Of(Page, "methodology/sites", new("Методика: правила для площадок", "Methodology: rules for sites"),
            new("Готовность площадки, месяцы до начала работы, итоги по участкам, общий резерв мощности, неизвестное.",
                "Readiness of a site, months until operation, totals of plots, shared reserves of capacity, the unknown.")),
        Of(Page, "methodology/paper", new("Методика: сверка со статьёй", "Methodology: check against the paper"),
            new("Статья о малых городах, пересчитанная заново: утверждения, выводы и места, где она расходится со своими числами.",
                "The paper on small towns computed anew: claims, verdicts and the places where it disagrees with its own numbers.")),
        Formula("density", new("Плотность населения", "Population density"), new("Жители на квадратный километр.", "People per square kilometre.")),
        Formula("classes", new("Категории городов и их доли", "Size classes and their shares"),
            new("Малые, средние, большие, крупные и крупнейшие города.", "Small, medium, big, large and largest towns.")),
        Formula("growth", new("Изменение численности", "Population growth"), new("Прирост и среднегодовой темп.", "Growth and the mean annual rate.")),
        Of(Method, "methodology/figures#membership", new("Может ли город вступить в Ассоциацию", "Whether a town may join the Association"),
            new("Предел численности и его окрестность.", "The limit of population and what is near it.")),
        Formula("mean-distance", new("Среднее расстояние между городами", "Mean distance between towns"),
            new("L = √(S / n): площадь края на число городов.", "L = √(S / n): the area of the region over the number of towns.")),
        Formula("great-circle", new("Расстояние по прямой", "Distance as the crow flies"), new("Дуга большого круга.", "The great circle.")),
        Formula("nearest-neighbours", new("Индекс Кларка — Эванса", "Clark–Evans index"),
            new("Ближайшие соседи: сгущены города или разбросаны.", "Nearest neighbours: clustered or regular.")),
        Formula("spacing-test", new("Проверка случайными точками", "Test by random points"),
            new("Ровно ли стоят города внутри границы региона: метод Монте-Карло.", "Whether the towns lie evenly inside the region’s boundary: the Monte Carlo method.")),
        Formula("belts", new("Пояса расселения", "Settlement belts"), new("Время в пути до центра края.", "Travel time to the centre of the region.")),
        Formula("primacy", new("Первенство", "Primacy"), new("Доля крупнейшего города.", "The share of the largest town.")),
        Formula("rank-size", new("Правило «ранг — размер»", "Rank-size rule"), new("Закон Ципфа, показатель Парето.", "Zipf’s law, the Pareto exponent.")),
        Formula("inequality", new("Джини и Херфиндаль", "Gini and Herfindahl"), new("Неравномерность и сосредоточение населения.", "Inequality and concentration of the population.")),
        Formula("potential", new("Потенциал населения", "Potential of population"),
            new("Сколько людей вокруг города.", "How many people there are around a town.")),
        Of(Method, "methodology/paper#permutations", new("Проверка перестановками", "Permutation tests"),
            new("Часто ли одна случайность даёт такую же разницу: p, корреляция Спирмена.", "Whether chance alone often makes as much: p, Spearman’s correlation.")),
        Of(Method, "methodology/paper#discrepancies", new("Где статья расходится со своими числами", "Where the paper disagrees with its own numbers"),
            new("Напечатанное, следующее из чисел и объяснение рядом.", "What is printed, what follows from the numbers, and why.")),
    ];

    public override string Kind => Code;

    public override Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, CancellationToken cancellationToken) => Task.FromResult(Entries);

    private static SearchEntry Formula(string id, LocalizedText title, LocalizedText body) => Of(Method, $"methodology#{id}", title, body);

    private static SearchEntry Of(LocalizedText what, string address, LocalizedText title, LocalizedText body) => new(Code, $"{Code}:{address}", what, title, body, address);
}
