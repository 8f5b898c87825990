using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SmallTowns.Web.Api;

/// <summary>
/// The descriptions that come from the code are in English; readers have both languages: "по-русски, blank line, in English", as the
/// descriptions of operations and of columns are written. A test finds what has no Russian here.
/// </summary>
internal sealed class RussianDescriptions : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Russian = new()
    {
        // News and events.
        ["A page of a list of news."] = "Страница списка новостей.",
        ["Articles over all the pages."] = "Материалов на всех страницах.",
        ["Articles on a page."] = "Материалов на странице.",
        ["The newest first."] = "Сначала самые новые.",
        ["An article of the press centre."] = "Материал пресс-центра.",
        ["Number of the article; never changes."] = "Номер материала; не меняется.",
        ["Last part of the address of its page; may change, then the old address leads to the new one."] = "Последняя часть адреса страницы; может измениться, тогда старый адрес приведёт к новому.",
        ["Address of its page, from the root of the site."] = "Адрес страницы от корня сайта.",
        ["Title in Russian."] = "Заголовок по-русски.",
        ["Title in English; null where it is not translated."] = "Заголовок по-английски; `null`, если перевода нет.",
        ["What it is about, in Russian."] = "О чём это, по-русски.",
        ["What it is about, in English; null where it is not translated."] = "О чём это, по-английски; `null`, если перевода нет.",
        ["Short names of the towns that it is about."] = "Короткие имена городов, о которых это.",
        ["Codes of its topics."] = "Коды тем.",
        ["When readers first saw it, UTC; never changes."] = "Когда читатели увидели это впервые, UTC; не меняется.",
        ["Its last change, UTC."] = "Последнее изменение, UTC.",
        ["The events of the press centre that are not over, or those of a period."] = "События пресс-центра: те, что не прошли, или те, что идут в заданные дни.",
        ["The earliest first."] = "Сначала самые ранние.",
        ["An event."] = "Событие.",
        ["Number of the event; never changes."] = "Номер события; не меняется.",
        ["Its first day by the clocks of the region (Moscow)."] = "Первый день по часам региона (Москва).",
        ["Its last day."] = "Последний день.",
        ["When it begins, UTC; null for a whole day."] = "Начало, UTC; `null`, если событие на весь день.",
        ["When it ends, UTC; null where that is not told."] = "Конец, UTC; `null`, если он не назван.",
        ["Where, in Russian."] = "Где, по-русски.",
        ["Where, in English; null where it is not translated."] = "Где, по-английски; `null`, если перевода нет.",
        ["Whether it has been cancelled."] = "Отменено ли.",
        ["Short name of a town that they are about."] = "Короткое имя города, о котором новости.",
        ["Code of a topic."] = "Код темы.",
        ["Year in which they were first published."] = "Год первой публикации.",
        ["Articles on a page, up to 100."] = "Материалов на странице, до 100.",
        ["First day (YYYY-MM-DD); today without it."] = "Первый день (ГГГГ-ММ-ДД); без него — сегодня.",
        ["Last day (YYYY-MM-DD)."] = "Последний день (ГГГГ-ММ-ДД).",
        ["Number of the page, from 1."] = "Номер страницы, от 1.",

        // Programmes: the fields have the words of the columns.
        ["Programmes and joint projects of the Association."] = "Программы и совместные проекты Ассоциации.",
        ["The latest first."] = "Сначала самые поздние.",
        ["A programme: by which decision, what is done, on whose money, and which published figures it is to change."] =
            "Программа: по какому решению, что делается, на чьи деньги и какие опубликованные числа это должно изменить.",
        ["What is done, and the days by which something is to be there."] = "Мероприятия, за ними вехи.",
        ["Money by lines."] = "Деньги по строкам.",
        ["Figures that are to change, with what is published of them now."] = "Числа, которые должны измениться, и что опубликовано о них сейчас.",
        ["Something that is done, or a day by which something is to be there."] = "Мероприятие или веха.",
        ["Money of one source in one year."] = "Деньги одного источника в одном году.",
        ["A published figure that is to become another, and how far it has come."] = "Опубликованное число, которое должно стать другим, и сколько пройдено.",

        // Offers of towns.
        ["One group of what towns offer to investors besides sites, as on the pages: open on the day of the answer."] = "Одна группа того, что города предлагают инвесторам кроме площадок, как на страницах: открытое на день ответа.",
        ["Code of the group, as in the address; its files are /data/{group}.csv, .xlsx and .json."] = "Код группы, как в адресе; её файлы — /data/{group}.csv, .xlsx и .json.",
        ["What the fields of the rows are."] = "Что значат поля строк.",
        ["One object for each offer, its fields named by the keys of the columns; what is not stated is null."] = "По объекту на предложение, поля названы ключами столбцов; что не указано — `null`.",
        ["The sources whose codes stand in the rows."] = "Источники, коды которых стоят в строках.",
        ["A field of the rows."] = "Поле строк.",
        ["Name of the field."] = "Имя поля.",
        ["What it is, in Russian."] = "Что это, по-русски.",
        ["What it is, in English."] = "Что это, по-английски.",
        ["Unit in Russian; null where there is none."] = "Единица по-русски; `null`, если её нет.",
        ["Unit in English; null where there is none."] = "Единица по-английски; `null`, если её нет.",
        ["Where offers come from."] = "Откуда взяты предложения.",
        ["Title in English."] = "Заголовок по-английски.",
        ["Address of the source; null where it has none."] = "Адрес источника; `null`, если его нет.",
        ["Licence in English; null where none is known."] = "Лицензия по-английски; `null`, если она неизвестна.",
        ["employers, demand, projects, business-ideas or support-measures."] = "employers — работодатели, demand — спрос, projects — проекты, business-ideas — идеи, support-measures — меры поддержки.",
        ["Short name of a town that takes part."] = "Короткое имя города, который участвует.",
        ["Short name of a town, e.g. abinsk; without it, those of all."] = "Короткое имя города, например abinsk; без него — всех городов.",
        // Answers by status.
        ["OK"] = "Ответ на вопрос.",
        ["Bad Request"] = "В запросе ошибка; ответ говорит какая.",
        ["Not Found"] = "Такого нет.",
        ["Payload Too Large"] = "Запрос слишком велик.",
        ["Unsupported Media Type"] = "Тело запроса не JSON.",
        ["Too Many Requests"] = "Слишком много запросов: повторите позже.",

        // Parameters.
        ["Size class: small, medium, big, large, largest. May be repeated."] = "Категория города: small, medium, big, large, largest. Можно указать несколько раз.",
        ["Belt by rule: 1, 2, 3, undefined. May be repeated."] = "Пояс по правилу: 1, 2, 3, undefined. Можно указать несколько раз.",
        ["Set of figures: newest or paper."] = "Набор чисел: newest — новейшие, paper — из статьи.",
        ["Short name of the town, e.g. abinsk."] = "Короткое имя города, например abinsk.",
        ["A day of the past, e.g. 2026-11-01: the town as it was published by the end of that day, Moscow time."] =
            "Прошедший день, например 2026-11-01: город, каким он был опубликован к концу этого дня по московскому времени.",

        // A town, its figures and what is published of it.
        ["A town: its headline figures, each with year, territory, status and source, and what is computed from them. Numbers are not rounded; what is unknown is null."] =
            "Город: числа, по которым его сравнивают, с годом, территорией, статусом и источником, и то, что из них посчитано. Числа не округлены; неизвестное — `null`.",
        ["Which figures stand for the town: newest, or paper for those of the reproduced publication."] = "Какие числа взяты для города: newest — новейшие, paper — из статьи.",
        ["The newest population of the town proper; towns are compared by `population`, whose year most of them have."] =
            "Новейшее население самого города; сравнивают города по `population`: её год известен почти для всех.",
        ["Codes of the transport rays the town lies on; empty if none is known."] = "Коды транспортных лучей, на которых стоит город; пусто, если таких не известно.",
        ["Every source used above, with the fields that it backs."] = "Все источники полей выше; у каждого названы поля, которые он подтверждает.",
        ["The towns whose numbers are nearest to this one’s. Only in the answer about one town."] = "Города с самыми близкими числами. Только в ответе об одном городе.",
        ["""
        The towns whose numbers, all of them at once, are nearest to this one’s. Each number becomes a score (x − median) / (1.4826 · MAD)
        among the towns of the region; the distance is √Σ of the squared differences of scores. Nothing is put in the place of what is unknown.
        """] = "Города, числа которых все сразу ближе всего к числам этого. Каждое число становится баллом (x − медиана) / (1,4826 · MAD) среди городов региона; "
            + "расстояние — √Σ квадратов разностей баллов. Неизвестное ничем не заменяется.",
        ["By what the towns are compared."] = "По чему города сравниваются.",
        ["The nearest first; more than usual where several are as far as the last. Empty where nothing can be compared."] =
            "Сначала ближайшие; больше обычного, если несколько городов так же далеки, как последний. Пусто, если сравнить не с чем.",
        ["Slugs of the towns that lack a number in use and so are not compared."] = "Короткие имена городов, у которых не хватает числа: они не сравнены.",
        ["A number by which towns are compared, with its median and median absolute deviation among the towns of the region."] =
            "Число, по которому сравнивают города, его медиана и медианное абсолютное отклонение среди городов региона.",
        ["population: people; annualGrowth: between the last two censuses, per cent a year; density: within the town’s limits, people per km²; distanceToCentre: along a straight line, km."] =
            "population — люди; annualGrowth — прирост между двумя последними переписями, процентов в год; density — в границах города, чел./км²; distanceToCentre — до центра края по прямой, км.",
        ["The median of |x − median|, in the unit of the number."] = "Медиана |x − медиана|, в единицах числа.",
        ["False where it says nothing of this town: its own number is not known, under three towns have one, or the MAD is 0."] =
            "false, если о городе это число ничего не говорит: у него самого оно неизвестно, известно меньше чем у трёх городов или MAD равно нулю.",
        ["A town that is like the one asked for."] = "Город, похожий на запрошенный.",
        ["0 where all the numbers are the same; 1 is about one standard deviation of one number."] = "0 — все числа те же; 1 — примерно одно стандартное отклонение одного числа.",
        ["Towns that are equally far share a place."] = "Одинаково далёкие города делят место.",
        ["Every published figure about the town, the chosen ones and the others. Only in the answer about one town."] = "Все опубликованные числа о городе, выбранные и остальные. Только в ответе об одном городе.",
        ["Texts of the town’s passport. Only in the answer about one town."] = "Тексты паспорта города. Только в ответе об одном городе.",
        ["Contacts of the town’s offices. Only in the answer about one town."] = "Контакты городских учреждений. Только в ответе об одном городе.",
        ["Images of the town. Only in the answer about one town."] = "Изображения города. Только в ответе об одном городе.",
        ["What has changed in what was published, newest first. Only in the answer about one town."] = "Что изменилось в опубликованном, сначала новое. Только в ответе об одном городе.",
        ["One published figure with everything needed to trace and to judge it."] = "Одно опубликованное число и всё, что нужно, чтобы проверить его и оценить.",
        ["People, km², minutes, number of the belt, or the unit of the sector's measure or of the indicator."] = "Люди, км², минуты, номер пояса либо единица отраслевого показателя или показателя из каталога.",
        ["The upper end of a range."] = "Верхний конец промежутка.",
        ["The year by which the figure is quoted; null where the source does not say when."] = "Год, под которым число приводят; `null`, если источник его не называет.",
        ["The territory that the number refers to."] = "Территория, к которой относится число.",
        ["Code of the source."] = "Код источника.",
        ["Where in the source the number stands: table and row, section, page. Null where nobody has written it down."] =
            "Где в источнике стоит число: таблица и строка, раздел, страница. `null`, если этого никто не записал.",
        ["The address of that very page, where it has one of its own."] = "Адрес этой самой страницы, если он у неё есть.",
        ["Chosen among rival figures of one kind, territory and time."] = "Выбрано среди чисел об одном и том же для той же территории и того же времени.",
        ["Stands for the town where towns are compared."] = "По нему город сравнивают с другими.",
        ["Only for a population: how it was counted."] = "Только у населения: как сосчитано.",
        ["Only for a population: 1 for an exact count, 100 where the source rounds to hundreds."] = "Только у населения: 1 — точное число, 100 — источник округляет до сотен.",
        ["Only for a travel time."] = "Только у времени в пути.",
        ["Only for employment: code of the sector and what is measured."] = "Только у занятости: код отрасли и что измерено.",
        ["Only for a value of the indicator catalogue: its code."] = "Только у показателя из каталога: его код.",
        ["A text of the town’s passport, in Markdown. One of the languages may be null."] = "Текст паспорта города в разметке Markdown. На одном из языков его может не быть.",
        ["Code of the source; null where none is named."] = "Код источника; `null`, если он не назван.",
        ["How to reach an office of the town. A person is named only with a recorded consent."] = "Как связаться с городским учреждением. Человек назван, только если есть его согласие.",
        ["A picture of the town (WebP) with its author and licence."] = "Изображение города (WebP) с автором и лицензией.",
        ["Address of the picture, relative to the root of the portal. It never comes to mean another picture."] = "Адрес изображения от корня портала. Другого изображения по нему никогда не будет.",
        ["A change of what was published: a figure (what stood before and what stands now) or a section of the profile, with the reason."] =
            "Изменение опубликованного: числа (что было и что стало) или раздела страницы города, с причиной.",
        ["When it was published, UTC."] = "Когда опубликовано, по всемирному времени (UTC).",
        ["The section that changed; null where a figure did."] = "Изменившийся раздел; `null`, если изменилось число.",
        ["The figure that no longer stands."] = "Число, которое больше не действует.",
        ["The figure that stands instead; null where one was withdrawn and none took its place."] = "Число, которое действует вместо него; `null`, если прежнее снято и замены нет.",
        ["Where figures come from, with the licence that lets them be shown."] = "Откуда взяты числа и по какой лицензии показаны.",
        ["The journal or the book in which it stands."] = "Журнал или книга, где это напечатано.",
        ["The day on which the numbers were read in it."] = "День, когда числа были оттуда взяты.",
        ["What of the source is not known, in words."] = "Что об источнике неизвестно, словами.",
        ["The fields of the answer that rest on this source."] = "Поля ответа, которые взяты из этого источника.",

        // Belts.
        ["The settlement belt by rule beside the one that a publication or a person gives. Both are kept."] = "Пояс расселения по правилу и рядом — пояс, который называет публикация или человек. Хранятся оба.",
        ["Belt by rule: 1 (30–45 minutes), 2 (over 45 to 90), 3 (over 90); null where the method does not say."] =
            "Пояс по правилу: 1 (30–45 минут), 2 (больше 45 до 90), 3 (больше 90); `null`, если метод его не определяет.",
        ["value: from stated minutes; bound: from “less than” or “more than”; undefined: no belt by rule."] =
            "value — по названным минутам, bound — по словам «менее» или «более», undefined — по правилу пояса нет.",
        ["What the rule went by, or why it names no belt."] = "По чему определён пояс или почему его нет.",
        ["Belt printed by a publication or set by an expert; null if there is none."] = "Пояс, напечатанный в публикации или поставленный экспертом; `null`, если такого нет.",
        ["Code of the source of the published belt."] = "Код источника такого пояса.",
        ["True where both belts are known and differ."] = "true, если известны оба пояса и они разные.",
        ["A belt and its towns, in the order of the towns: slugs, or the names that the caller gave."] = "Пояс и его города по порядку: короткие имена или названия из запроса.",

        // The settlement system.
        ["The settlement system of the region. Numbers are not rounded."] = "Система расселения региона. Числа не округлены.",
        ["Which figures stand for the towns: newest, or paper for those of the reproduced publication."] = "Какие числа взяты для городов: newest — новейшие, paper — из статьи.",
        ["The year of the populations by which towns are compared: the newest that nearly all of them have."] = "Год, по населению которого сравнивают города: самый новый, известный почти для всех.",
        ["Slugs of the towns without a population to compare by: they are in no class and no sum."] = "Короткие имена городов без населения для сравнения: они не входят ни в категории, ни в суммы.",
        ["Slug of the town from which travel time is counted."] = "Короткое имя города, от которого считают время в пути.",
        ["Territories of the towns' areas; more than one means that territories are mixed."] = "Территории, площади которых взяты; если их несколько, территории смешаны.",
        ["People of all the towns, not of the region."] = "Люди всех городов, а не региона.",
        ["Years of the towns' populations; more than one means that years are mixed."] = "Годы населения городов; если их несколько, годы смешаны.",
        ["L = √(S / n), km: the region's area over the number of towns."] = "L = √(S / n), км: площадь региона на число городов.",
        ["Null where the distances cannot be computed."] = "`null`, если расстояния посчитать нельзя.",
        ["All five classes, smallest towns first; shares are of the people of all the towns."] = "Все пять категорий, сначала малые города; доли — от жителей всех городов.",
        ["Belts by the rule on travel time."] = "Пояса по правилу о времени в пути.",
        ["Towns for which the rule names no belt."] = "Города, пояс которых правило не определяет.",
        ["Belts as a publication printed them or an expert set them."] = "Пояса, как их напечатала публикация или поставил эксперт.",
        ["Places where the reproduced publication disagrees with itself, each explained."] = "Места, где статья расходится сама с собой, с объяснениями.",
        ["Every source used, with the fields that it backs."] = "Все источники; у каждого названы поля, которые он подтверждает.",
        ["A category of towns: how many, how many people, and their share of the people of all the towns, per cent."] = "Категория городов: сколько их, сколько в них людей и какая это доля жителей всех городов, в процентах.",
        ["A place where a publication disagrees with itself or with its own numbers."] = "Место, где публикация расходится сама с собой или со своими числами.",
        ["Slugs of the towns it is about; empty where it concerns the whole system."] = "Короткие имена городов, о которых речь; пусто, если дело касается всей системы.",
        ["""
        Great-circle distances to the nearest other town and the index of Clark and Evans (1954): 1 is a random pattern, below it clustered,
        above it regular. `expectedKm`, `ratio`, `standardErrorKm` and `zScore` know nothing of the region's edge, which makes ratio and z too
        high: nothing follows from them. The other members come from random patterns inside the region's boundary.
        """] = "Расстояния по прямой до ближайшего другого города и индекс Кларка — Эванса (1954): 1 — случайный узор, меньше — кучный, больше — ровный. "
            + "`expectedKm`, `ratio`, `standardErrorKm` и `zScore` не знают о крае региона и потому завышены: вывода из них нет. Остальное получено из случайных узоров внутри границы региона.",
        ["½ √(S / n), without an edge correction."] = "½ √(S / n), без поправки на край.",
        ["meanKm / expectedKm, as QGIS prints it."] = "`meanKm` / `expectedKm`, как печатает QGIS.",
        ["Without an edge correction: no conclusion can be drawn from it."] = "Без поправки на край: вывода из него нет.",
        ["The mean over the random patterns."] = "Среднее по случайным узорам.",
        ["meanKm / expectedEdgeKm."] = "`meanKm` / `expectedEdgeKm`.",
        ["How often a random pattern lies as far out, on either side. From 0.05 on neither evenness nor unevenness is shown."] =
            "Как часто случайный узор отстоит так же далеко в любую сторону. От 0,05 не показана ни ровность, ни неравномерность.",
        ["Random patterns made: 9 999, fewer for more than 200 towns."] = "Сколько случайных узоров сделано: 9 999, а если городов больше 200 — меньше.",
        ["Of the random numbers: the same request has the same answer."] = "Начало случайных чисел: на один и тот же запрос ответ один.",
        ["Two numbers: 95 % of the random patterns have a mean distance from the first to the second."] = "Два числа: у 95 % случайных узоров среднее расстояние лежит от первого до второго.",
        ["Area inside the boundary that was used, on the sphere."] = "Площадь внутри взятой границы, на шаре.",
        ["Length of the boundary that was used, enclaves included."] = "Длина взятой границы вместе с анклавами.",
        ["Why the members on random patterns are null; null where they are not."] = "Почему нет чисел о случайных узорах; `null`, если они есть.",
        ["Why there is no test against random patterns: the boundary of the region is not known; there are too many towns for 999 runs."] =
            "Почему нет проверки случайными узорами: граница региона неизвестна или городов слишком много для 999 узоров.",

        // Measures and their numbers.
        ["Code of the measure (see /api/v1/measures); population without it."] = "Код показателя (см. /api/v1/measures); без него — население.",
        ["Code of another measure beside it."] = "Код второго показателя рядом с ним.",
        ["Short names of towns, separated by commas: alone they are all that is answered, beside filters they are always answered."] =
            "Короткие имена городов через запятую: без отборов ответ только о них, с отборами они есть в ответе всегда.",
        ["First year."] = "Первый год.",
        ["Last year."] = "Последний год.",
        ["Territory, by its code in the form of the page /explore; any for each town’s own. Without it, the one with most numbers."] =
            "Территория, её код — в форме страницы /explore; any — у каждого города своя. Без параметра — та, для которой чисел больше всего.",
        ["table, bars, scatter, map: one number of each town; lines: all of the years."] = "table, bars, scatter, map — по одному числу на город; lines — все числа по годам.",
        ["Size class: small, medium, big, large, largest."] = "Категория города: small, medium, big, large, largest.",
        ["Belt by rule: 1, 2, 3, none."] = "Пояс по правилу: 1, 2, 3, none.",
        ["Code of a transport ray, off for towns said to lie off the rays, unstated for the others."] = "Код транспортного луча; off — города вдали от лучей, unstated — о которых источники не говорят.",
        ["What the paper says of the population: growing, stagnating, declining."] = "Что статья говорит о населении: growing, stagnating, declining.",
        ["Minutes of travel from the centre, at least."] = "Минуты в пути от центра, не меньше.",
        ["Minutes of travel from the centre, at most."] = "Минуты в пути от центра, не больше.",
        ["Population, at least."] = "Население, не меньше.",
        ["Population, at most."] = "Население, не больше.",
        ["Change of population between the last two censuses, per cent, at least."] = "Изменение населения между двумя последними переписями, процентов, не меньше.",
        ["Change of population between the last two censuses, per cent, at most."] = "Изменение населения между двумя последними переписями, процентов, не больше.",
        ["Code of the measure of a sector’s share in employment."] = "Код показателя доли отрасли в числе занятых.",
        ["Share of that sector, per cent, at least."] = "Доля этой отрасли, процентов, не меньше.",
        ["Share of that sector, per cent, at most."] = "Доля этой отрасли, процентов, не больше.",
        ["rank, name, value or value2; with a minus, the other way."] = "rank, name, value или value2; с минусом — в обратную сторону.",
        ["Page of the answer, a thousand numbers each."] = "Страница ответа, по тысяче чисел.",
        ["Number of the publication that the answer is to be of; without it, the present."] = "Номер публикации, по которой нужен ответ; без него — сегодняшний.",
        ["Numbers of one or two measures for towns: one of each town, or with view=lines all of the years asked about."] =
            "Числа одного или двух показателей: по одному на город, а с view=lines — все за выбранные годы.",
        ["Which figures are shown: newest, or paper for those of the reproduced publication."] = "Какие числа показаны: newest — новейшие, paper — из статьи.",
        ["The territory of all the numbers of the first measure; null where each has its own."] = "Территория всех чисел первого показателя; `null`, если у каждого своя.",
        ["The newest year that nearly all the towns know: the numbers of the first measure are those of this year. Null where there is none; then each town has its newest."] =
            "Новейший год, известный почти для всех городов: числа первого показателя — за него. `null`, если такого года нет; тогда у каждого города новейшее число.",
        ["The number of the publication that the answer is of. Asked for with it, the answer stays the same."] = "Номер публикации, по которой дан ответ. С ним в запросе ответ не изменится.",
        ["All the numbers of the answer, over all its pages."] = "Сколько всего чисел в ответе, на всех страницах.",
        ["A thousand at most; the others are on the next pages."] = "Не больше тысячи; остальные — на следующих страницах.",
        ["Towns left out because it is not known whether the filters take them."] = "Города, о которых неизвестно, подходят ли они под отборы.",
        ["What can be asked of towns."] = "Что можно спросить о городах.",
        ["Its name in addresses."] = "Имя показателя в адресах.",
        ["Whether anything has been published of it."] = "Опубликовано ли по нему хоть что-то.",
        ["A number of a measure for a town, or that there is none."] = "Число показателя для города или его отсутствие.",
        ["Short name of the town."] = "Короткое имя города.",
        ["Code of the measure."] = "Код показателя.",
        ["Not rounded; null where it is not known."] = "Не округлено; `null`, где неизвестно.",
        ["Among the towns of the answer, the first of shared places; null in an answer of many years."] = "Место среди городов ответа, у равных — первое; `null` в ответе за много лет.",
        ["The last of shared places."] = "Последнее из общих мест.",
        ["Named in the address."] = "Назван в адресе.",
        ["Who vouches for the number; null for what is computed."] = "Кто ручается за число; `null` у посчитанных.",
        ["Codes of the sources; several where the number is computed from several."] = "Коды источников; несколько, если число посчитано по нескольким.",
        ["Towns of which one filter cannot tell."] = "Города, о которых один из отборов не может сказать.",
        ["The filter."] = "Отбор.",
        ["Short names."] = "Короткие имена.",

        // The investment register.
        ["Offers of the investment register that answer the question, with how many there are by each other choice."] =
            "Предложения реестра, которые отвечают на вопрос, и сколько их при каждом другом выборе.",
        ["The day of the region of which levels, terms and letters are."] = "День, на который посчитаны уровни и сроки и проверены письма.",
        ["Offers over all the pages."] = "Сколько предложений на всех страницах.",
        ["Of them, those of which it is not known whether they meet everything."] = "Из них тех, о которых неизвестно, отвечают ли они всему.",
        ["Matching objects in all the offers."] = "Сколько подходящих объектов во всех предложениях.",
        ["Number of the page of the answer."] = "Номер страницы ответа.",
        ["How many pages there are."] = "Сколько всего страниц.",
        ["Offers on a page."] = "Предложений на странице.",
        ["In the order that is asked for."] = "В том порядке, о котором спросили.",
        ["For each parameter with choices: offers by each of them, with everything else that is asked."] = "Для каждого параметра с выбором: сколько предложений при каждом варианте и всех остальных условиях.",
        ["A site with its matching parts, or an object that stands alone."] = "Площадка с подходящими частями или отдельный объект.",
        ["Permanent reference of the site or the object."] = "Постоянный номер площадки или объекта.",
        ["Name in Russian."] = "Название по-русски.",
        ["Name in English."] = "Название по-английски.",
        ["Whether one of its objects meets everything for certain."] = "Отвечает ли один из объектов всему точно.",
        ["The smallest single free plot of it, hectares; null where no area is known."] = "Наименьший из её свободных участков, га; `null`, если площади неизвестны.",
        ["The largest single free plot of it, hectares; null where no area is known."] = "Наибольший из её свободных участков, га; `null`, если площади неизвестны.",
        ["What matches of it."] = "Что из неё подходит.",
        ["An object of the register: a plot, a building, premises, or a site without parts. Beside each number and list stands its state: value, no, or unknown. What it does not state itself it has from its site."] =
            "Объект реестра: участок, здание, помещение или площадка без частей. Рядом с каждым числом и списком стоит, что известно: value, no или unknown. Чего он не указывает сам, то берёт у своей площадки.",
        ["How many offers there are by each choice of one parameter."] = "Сколько предложений при каждом варианте одного параметра.",
        ["The parameter."] = "Параметр.",
        ["Its choices; an offer with objects of two sorts is in both."] = "Варианты; предложение с объектами двух видов сосчитано в обоих.",
        ["Offers with an object of which it is unknown."] = "Предложения с объектом, о котором это неизвестно.",
        ["One choice of a parameter."] = "Один вариант параметра.",
        ["As the parameter spells it."] = "Как он пишется в параметре.",
        ["How many offers."] = "Сколько предложений.",

        // The calculation over data that are sent.
        ["A region and its towns. Letter case in the names of fields does not matter; fields that are not listed here are passed over."] =
            "Регион и его города. Большие и малые буквы в именах полей не различаются; поля, которых здесь нет, пропускаются.",
        ["Name of the region, up to 200 characters."] = "Название региона, до 200 знаков.",
        ["Area of the region, km²."] = "Площадь региона, км².",
        ["Name of the one of the towns from which travel time is counted: letter case, spaces and `ё` for `е` do not matter. Leave it out if it is none of them."] =
            "Название города, от которого считают время в пути: регистр, пробелы и `ё` вместо `е` не важны. Если это ни один из городов, не указывайте.",
        ["Where the region ends. Towns outside it are faults."] = "Граница региона. Города за ней — ошибки.",
        ["From 1 to 200 000 towns."] = "От 1 до 200 000 городов.",
        ["A town as given. Population and area are taken to belong to one territory."] = "Город, как он дан. Считается, что население и площадь относятся к одной территории.",
        ["Up to 200 characters."] = "До 200 знаков.",
        ["People: a whole number above zero."] = "Люди: целое число больше нуля.",
        ["WGS 84, degrees; needs the longitude."] = "Градусы WGS 84; вместе с долготой.",
        ["WGS 84, degrees; needs the latitude."] = "Градусы WGS 84; вместе с широтой.",
        ["Minutes of travel from the centre."] = "Минуты в пути от центра.",
        ["How the minutes are to be read; exact if it is left out."] = "Как читать минуты; если не указано — точно (exact).",
        ["The second end of a range, only with travelQualifier = range."] = "Второй конец промежутка, только при `travelQualifier = range`.",
        ["A GeoJSON geometry (RFC 7946), cut at the 180th meridian; up to 10 000 points in all. What an odd number of rings holds is inside."] =
            "Геометрия GeoJSON (RFC 7946), разрезанная по 180-му меридиану; всего до 10 000 точек. Внутри то, что охвачено нечётным числом колец.",
        ["Polygon or MultiPolygon."] = "`Polygon` или `MultiPolygon`.",
        ["Rings of points [longitude, latitude], WGS 84, degrees; the first point of a ring is repeated at its end."] =
            "Кольца точек [долгота, широта], градусы WGS 84; первая точка кольца повторяется в конце.",
        ["What follows from the towns that were sent. Numbers are not rounded."] = "Что следует из присланных городов. Числа не округлены.",
        ["L = √(S / n), km."] = "L = √(S / n), км.",
        ["Null unless there are two towns or more and each has coordinates."] = "`null`, если городов меньше двух или не у каждого есть координаты.",
        ["All five classes, smallest towns first."] = "Все пять категорий, сначала малые города.",
        ["Names of the towns in each belt by rule."] = "Названия городов каждого пояса по правилу.",
        ["Names of the towns for which the rule names no belt."] = "Названия городов, пояс которых правило не определяет.",
        ["One answer a town, in the order sent."] = "По ответу на город, в порядке запроса.",
        ["The figures of one town; the density is null where no area was given."] = "Числа одного города; плотности нет (`null`), если не дана площадь.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        // The structures first: a mention of one has the structure's description unless it has its own.
        var structures = document.Components?.Schemas?.Values ?? [];
        foreach (var structure in structures)
            Translate(structure);
        foreach (var field in structures.SelectMany(structure => structure.Properties?.Values ?? []).SelectMany(field => (field.OneOf ?? []).Prepend(field)))
            Translate(field);
        foreach (var (_, operation) in document.Paths.Values.SelectMany(path => path.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>()))
        {
            foreach (var parameter in operation.Parameters ?? [])
                Translate(parameter);
            foreach (var (_, response) in operation.Responses ?? new OpenApiResponses())
                Translate(response);
        }

        return Task.CompletedTask;
    }

    private static void Translate(IOpenApiDescribedElement element)
    {
        if (element.Description is { } english && Russian.TryGetValue(english.ReplaceLineEndings("\n"), out var russian))
            element.Description = $"{russian}\n\n{english}";
    }
}
