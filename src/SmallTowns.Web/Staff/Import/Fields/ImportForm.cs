using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using Keys = SmallTowns.Web.Staff.Import.Fields.FieldKeys;

namespace SmallTowns.Web.Staff.Import.Fields;

/// <summary>What a file of one kind holds: its columns in the order of the template.</summary>
public sealed record ImportForm(ImportKind Kind, string Slug, string Title, string Hint, IReadOnlyList<ImportField> Fields)
{
    private const string RangeHelp = "Число, можно со знаком: ~30, <90, >90, 30–45.";

    private static readonly ImportField TownField = new(Keys.Town, "Город", "Town", "Название города (по-русски или по-английски), код ОКТМО или имя в адресе страницы.")
    {
        Synonyms = ["Название города", "Наименование", "Название", "Населённый пункт", "Муниципальное образование", "Территория учёта", "City", "Name", "slug"],
    };

    private static readonly ImportField OktmoField = new(Keys.Oktmo, "ОКТМО", "OKTMO", "Код ОКТМО города, 11 цифр. Достаточно города или кода; если есть оба, они должны говорить об одном городе.")
    {
        Synonyms = ["Код ОКТМО", "OKTMO code"],
    };

    private static readonly ImportField QualifierField = new(Keys.Qualifier, "Уточнение", "Qualifier", "Как читать число. Пусто — точно.")
    {
        Words = FieldWords.Qualifier.Words,
        Synonyms = ["Знак", "Оговорка"],
    };

    private static readonly ImportField UpperField = new(Keys.Upper, "До", "Up to", "Второй конец промежутка, если уточнение «от и до».") { Synonyms = ["Верхнее значение", "Максимум", "To"] };

    private static readonly ImportField MethodField = new(Keys.Method, "Способ подсчёта", "Method", "Как считали. Пусто — не указан.")
    {
        Words = FieldWords.Method.Words,
        MayBeCommon = true,
        Synonyms = ["Метод", "Вид данных"],
    };

    private static readonly ImportField RoundedField = new(Keys.RoundedTo, "Округлено до", "Rounded to", "1 — точный счёт, 100 — источник округлил до сотен. Пусто — 1.") { MayBeCommon = true, Synonyms = ["Округление"] };

    private static readonly ImportField ModeField = new(Keys.Mode, "Способ поездки", "Mode of travel", "На чём едут. Пусто — не указан.")
    {
        Words = FieldWords.Mode.Words,
        MayBeCommon = true,
        Synonyms = ["Вид транспорта", "Транспорт", "Mode"],
    };

    private static readonly ImportField SectorField = new(Keys.Sector, "Раздел ОКВЭД", "Sector", "Классификатор и буква раздела: «ОКВЭД1 A» (данные 2013 года) или «ОКВЭД2 A»; можно название раздела, если оно одно.")
    {
        IsRequired = true,
        Synonyms = ["ОКВЭД", "Отрасль", "Вид деятельности", "Вид экономической деятельности"],
    };

    private static readonly ImportField MeasureField = new(Keys.Measure, "Единица", "Measure", "В чём измерено.")
    {
        IsRequired = true,
        Words = FieldWords.Measure.Words,
        MayBeCommon = true,
        Synonyms = ["Единица измерения", "Ед. изм.", "Unit"],
    };

    private static readonly ImportField IndicatorField = new(Keys.Indicator, "Показатель", "Indicator", "Код показателя. Столбец можно опустить; если он есть, в нём должен стоять выбранный показатель.") { Synonyms = ["Код показателя"] };

    public static IReadOnlyList<ImportForm> All { get; } =
    [
        new(ImportKind.Population, "population", "Население", "Численность населения городов по годам.",
            [TownField, OktmoField, Number("Численность, чел.", "Population", "Сколько человек, целое число.", "Население", "Численность населения", "Численность", "People"), .. Common(periodIsRequired: true, MethodField, RoundedField)]),
        new(ImportKind.Areas, "areas", "Площади", "Площадь города и его муниципального образования, км².",
            [TownField, OktmoField, Number("Площадь, км²", "Area, km²", "Квадратные километры.", "Площадь", "Площадь, кв. км", "Area", "Area km2"), .. Common(periodIsRequired: false)]),
        new(ImportKind.TravelTimes, "travel-times", "Время в пути", "Минуты в пути от краевого центра.",
            [TownField, OktmoField, Number("Время, мин", "Minutes", RangeHelp, "Время в пути", "Время в пути, мин", "Минуты", "МТД", "Travel time"), UpperField, QualifierField, .. Common(periodIsRequired: false, ModeField)]),
        new(ImportKind.Employment, "employment", "Занятость по отраслям", "Занятые по разделам ОКВЭД: люди или доля.",
            [TownField, OktmoField, SectorField, MeasureField, Number("Значение", "Value", RangeHelp, "Занято", "Число занятых", "Доля", "Employed"), UpperField, QualifierField, .. Common(periodIsRequired: false)]),
        new(ImportKind.Indicator, "indicator", "Показатель каталога", "Любой показатель из каталога: зарплата, цены, тарифы.",
            [TownField, OktmoField, IndicatorField, Number("Значение", "Value", RangeHelp, "Величина"), UpperField, QualifierField, .. Common(periodIsRequired: false)]),
        new(ImportKind.Towns, "towns", "Города", "Сведения о городах: названия, коды, координаты. Новый город добавляет строка с новым кодом, названиями на двух языках и координатами.",
        [
            new(Keys.Slug, "Код города", "Slug", "Имя города в адресе его страницы: по нему узнаётся город. Нет его — по ОКТМО, нет и кода — по названию.") { Synonyms = ["Адрес страницы", "Код"] },
            new(Keys.NameRu, "Название", "Name in Russian", "Название по-русски.") { Synonyms = ["Город", "Наименование", "Название города"] },
            new(Keys.NameEn, "Название по-английски", "Name in English", "Название по-английски.") { Synonyms = ["English name"] },
            OktmoField with { Help = "Код ОКТМО города, 11 цифр." },
            new(Keys.Latitude, "Широта", "Latitude", "Градусы WGS 84, например 45,04484.") { Synonyms = ["lat"] },
            new(Keys.Longitude, "Долгота", "Longitude", "Градусы WGS 84.") { Synonyms = ["lon", "lng"] },
            new(Keys.TownSince, "Год статуса города", "Town since", "С какого года город.") { Synonyms = ["Город с", "Статус города с года"] },
            new(Keys.RailRu, "Станция", "Railway station in Russian", "Железнодорожная станция.") { Synonyms = ["Железнодорожная станция"] },
            new(Keys.RailEn, "Станция по-английски", "Railway station", "То же по-английски."),
            new(Keys.RoadRu, "Дорога", "Main road in Russian", "Главная автодорога.") { Synonyms = ["Автодорога"] },
            new(Keys.RoadEn, "Дорога по-английски", "Main road", "То же по-английски."),
            new(Keys.NoteRu, "Примечание", "Note in Russian", "Где источники расходятся."),
            new(Keys.NoteEn, "Примечание по-английски", "Note in English", "То же по-английски."),
            new(Keys.Source, "Источник", "Source", "Код или название источника. Нужен строкам, которые что-то меняют.") { MayBeCommon = true, Synonyms = ["Код источника"] },
        ]),
    ];

    public static ImportForm Of(ImportKind kind) => All.Single(form => form.Kind == kind);

    public static ImportForm? Find(string slug) => All.FirstOrDefault(form => form.Slug == slug);

    public bool IsOfFigures => Kind != ImportKind.Towns;

    public ImportField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);

    public string HeadingOf(string key) => Field(key)?.HeadingRu ?? key;

    /// <summary>Whether fractions make no sense here: people are counted whole.</summary>
    public bool IsWhole => Kind == ImportKind.Population;

    /// <summary>What kind of figure the rows become; empty for facts of towns.</summary>
    public FigureKind? FigureKind => Kind switch
    {
        ImportKind.Population => Domain.Figures.FigureKind.Population,
        ImportKind.Areas => Domain.Figures.FigureKind.Area,
        ImportKind.TravelTimes => Domain.Figures.FigureKind.TravelTime,
        ImportKind.Employment => Domain.Figures.FigureKind.Employment,
        ImportKind.Indicator => Domain.Figures.FigureKind.Indicator,
        _ => null,
    };

    private static ImportField Number(string ru, string en, string help, params string[] synonyms) =>
        new(Keys.Value, ru, en, help) { IsRequired = true, Synonyms = synonyms };

    private static IEnumerable<ImportField> Common(bool periodIsRequired, params IEnumerable<ImportField> own) =>
    [
        new(Keys.Basis, "Территория", "Territory", "К какой территории относится число.") { IsRequired = true, MayBeCommon = true, Words = FieldWords.Basis.Words, Synonyms = ["Границы", "Basis"] },
        new(Keys.Period, "Период", "Period", "Год (2024), день (01.01.2024) или промежуток (01.01.2024–31.03.2024)." + (periodIsRequired ? "" : " Пусто, если источник не говорит, когда."))
            { IsRequired = periodIsRequired, MayBeCommon = true, Synonyms = ["Год", "Дата", "На дату", "Year", "Date"] },
        .. own,
        new(Keys.Source, "Источник", "Source", "Код или название источника из раздела «Источники».") { IsRequired = true, MayBeCommon = true, Synonyms = ["Код источника", "Источник данных"] },
        new(Keys.SourcePlaceRu, "Где в источнике", "Place in the source, in Russian", "Таблица и строка, раздел, страница: «табл. 1, строка 26». Пустое оставляет прежнее место, если число не изменилось.") { MayBeCommon = true, Synonyms = ["Место в источнике", "Таблица и строка"] },
        new(Keys.SourcePlaceEn, "Где в источнике, по-английски", "Place in the source", "То же по-английски.") { MayBeCommon = true, Synonyms = ["Source place"] },
        new(Keys.SourcePlaceUrl, "Адрес места в источнике", "Address of the place in the source", "Адрес страницы, если у этого места он свой.") { MayBeCommon = true, Synonyms = ["Ссылка на источник", "Source link"] },
        new(Keys.Status, "Статус", "Status", "Кто ручается за число.") { IsRequired = true, MayBeCommon = true, Words = FieldWords.Status.Words, Synonyms = ["Статус данных", "Standing"] },
        new(Keys.NoteRu, "Примечание", "Note in Russian", "С какой оговоркой читать число.") { Synonyms = ["Комментарий", "Note"] },
        new(Keys.NoteEn, "Примечание по-английски", "Note in English", "То же по-английски."),
    ];
}
